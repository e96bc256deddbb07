package io.github.camelfitbit.payloads;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Summaries that somebody looked at and found right; {@code -Dapprove=true} writes what is found now. */
final class Approved {

    private static final Path FOLDER =
            Path.of(System.getProperty("basedir", ""), "src", "test", "resources", "approved");

    private final Path folder;

    Approved(String name) {
        this.folder = FOLDER.resolve(name);
    }

    /** Fails with the new summary unless it is the approved one. */
    void expect(String file, String summary) {
        try {
            Path approved = folder.resolve(file + ".txt");
            String before = Files.exists(approved) ? Files.readString(approved) : "";
            if (before.equals(summary)) {
                return;
            }
            if (!Boolean.getBoolean("approve")) {
                throw new AssertionError((before.isEmpty() ? "nobody has approved yet" : "no longer as approved")
                        + " what is read from " + file + ". It is now:\n\n" + summary
                        + "\nIf that is right, approve it: mvn test -Dtest=RecordedPayloadsTest -Dapprove=true"
                        + " (and -Dpayloads.dir=... as in this run), then look at the difference and commit "
                        + approved);
            }
            Files.createDirectories(folder);
            Files.write(approved, summary.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The files that summaries were approved for. */
    List<String> files() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString().replaceFirst("\\.txt$", ""))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
