package io.github.camelfitbit.vocabulary;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file of the project that is made from the vocabulary.
 *
 * @param path    where it belongs
 * @param content what it shall say
 */
record GeneratedFile(Path path, String content) {

    private static final Path BASE = Path.of(System.getProperty("basedir", "")).toAbsolutePath();
    private static final String BODIES = "src/generated/java/io/github/camelfitbit/body/";
    private static final String SCHEMAS = "src/generated/resources/io/github/camelfitbit/schema/";
    private static final String PAGES = "docs/data-types/";

    static GeneratedFile source(String name, String content) {
        return new GeneratedFile(BASE.resolve(BODIES + name + ".java"), content);
    }

    static GeneratedFile schema(String name, String content) {
        return new GeneratedFile(BASE.resolve(SCHEMAS + name + ".json"), content);
    }

    static GeneratedFile page(String name, String content) {
        return new GeneratedFile(BASE.resolve(PAGES + name + ".md"), content);
    }

    /** The folders that hold nothing else. */
    static Iterable<Path> folders() {
        return java.util.stream.Stream.of(BODIES, SCHEMAS, PAGES)
                .map(BASE::resolve)
                .toList();
    }

    /** What the file says now; a note that it is not there. */
    String found() {
        try {
            return Files.exists(path) ? Files.readString(path) : "there is no such file";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void write() {
        try {
            Files.createDirectories(path.getParent());
            Files.writeString(path, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return BASE.relativize(path).toString();
    }
}
