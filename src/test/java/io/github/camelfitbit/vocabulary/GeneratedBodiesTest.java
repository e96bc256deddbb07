package io.github.camelfitbit.vocabulary;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Run with {@code -Dapprove=true} to renew what is made from the vocabulary: twice after a change, as the pages and
 * schemas are made with the sources of the first run.
 */
class GeneratedBodiesTest {

    static List<GeneratedFile> sources() {
        Described described = DescriptionReader.read();
        List<GeneratedFile> files = new ArrayList<>(VocabularySource.all(described));
        files.addAll(JavaClass.all(described));
        return files;
    }

    static List<GeneratedFile> documents() {
        Described described = DescriptionReader.read();
        List<GeneratedFile> files = new ArrayList<>(JsonSchemas.all(described));
        files.addAll(DataTypePages.all(described));
        return files;
    }

    @ParameterizedTest
    @MethodSource("sources")
    void sourcesAreAsTheVocabularySays(GeneratedFile file) {
        expect(file);
    }

    @ParameterizedTest
    @MethodSource("documents")
    void documentsAreAsTheVocabularySays(GeneratedFile file) {
        expect(file);
    }

    private static void expect(GeneratedFile file) {
        if (Boolean.getBoolean("approve")) {
            file.write();
        }
        assertThat(file.found())
                .as("%s is stale: renew it with mvn test -Dtest=GeneratedBodiesTest -Dapprove=true", file)
                .isEqualTo(file.content());
    }

    @Test
    void nothingElseLiesBesideThem() throws IOException {
        Set<Path> made = Stream.concat(sources().stream(), documents().stream())
                .map(GeneratedFile::path)
                .collect(Collectors.toSet());

        for (Path folder : GeneratedFile.folders()) {
            try (Stream<Path> found = Files.list(folder)) {
                assertThat(found)
                        .as("files that nothing makes any more: delete them")
                        .isSubsetOf(made);
            }
        }
    }
}
