package io.github.camelfitbit.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The build keeps a copy of {@code src/generated} from before the generator ran: what is committed must be what the
 * generator writes, because users of the sources do not run it.
 */
class GeneratedSourcesTest {

    @Test
    void whatIsCommittedIsWhatTheGeneratorWrites() {
        SortedMap<String, String> committed = files(Path.of("target", "generated-as-committed"));
        SortedMap<String, String> generated = files(Path.of("src", "generated"));

        assertThat(generated).as("the generator ran").isNotEmpty();
        assertThat(generated.keySet())
                .as("files of src/generated that differ from what was committed: commit what the generator wrote now")
                .allSatisfy(file -> assertThat(Objects.equals(generated.get(file), committed.get(file)))
                        .as(file)
                        .isTrue());
    }

    private static SortedMap<String, String> files(Path folder) {
        SortedMap<String, String> contents = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            paths.filter(Files::isRegularFile)
                    .forEach(path -> contents.put(folder.relativize(path).toString(), read(path)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return contents;
    }

    private static String read(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
