package io.github.camelfitbit.documentation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A page of the documentation, Markdown or AsciiDoc. What stands between {@code begin WHAT} and {@code end WHAT} in
 * comments is a section that is made from something else, see {@link Sections}.
 */
record Page(Path path, String text) {

    private static final Path BASE = Path.of(System.getProperty("basedir", "")).toAbsolutePath();

    /** One page per data type, made from the vocabulary and compared with it by {@code GeneratedBodiesTest}. */
    private static final Path MADE = Path.of("docs", "data-types");

    private static final Pattern SECTION =
            Pattern.compile("(?ms)^((?:<!--|//) begin (\\S+)(?: -->)?\\R).*?(^(?:<!--|//) end \\2(?: -->)?$)");

    private static final Pattern MARKDOWN_FENCE = Pattern.compile("(?ms)^```(?<language>\\w+)\\R(?<code>.*?)^```$");
    private static final Pattern ADOC_FENCE =
            Pattern.compile("(?ms)^\\[source,(?<language>\\w+)[^]]*]\\R----\\R(?<code>.*?)^----$");

    /** A block of code in a page. */
    record Snippet(Path page, String language, String code) {

        @Override
        public String toString() {
            return page + ": " + code.lines().findFirst().orElse("");
        }
    }

    /** Every page there is. */
    static List<Page> all() {
        return Stream.of("", "docs", "examples", "routes", "src/main/docs")
                .map(BASE::resolve)
                .filter(Files::isDirectory)
                .flatMap(folder -> filesIn(folder, folder.equals(BASE) ? 1 : 9))
                .filter(file -> file.toString().matches(".*\\.(md|adoc)"))
                .distinct()
                .sorted()
                .map(Page::read)
                .toList();
    }

    static Page read(Path file) {
        return new Page(BASE.relativize(file), contentOf(file));
    }

    /** A file of the project, by its path in it. */
    static Path file(String path) {
        return BASE.resolve(path);
    }

    static String contentOf(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Stream<Path> filesIn(Path folder, int depth) {
        try (Stream<Path> files = Files.walk(folder, depth)) {
            return files
                    .filter(Files::isRegularFile)
                    .filter(file -> !BASE.relativize(file).startsWith("target")
                            && !file.toString().contains("/target/"))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isAdoc() {
        return path.toString().endsWith(".adoc");
    }

    /** The page with its sections made anew. */
    String renewed(UnaryOperator<String> sections) {
        return SECTION.matcher(text)
                .replaceAll(found ->
                        Matcher.quoteReplacement(found.group(1) + sections.apply(found.group(2)) + found.group(3)));
    }

    /**
     * The page without its sections: what was written by hand. Of a page that is made as a whole nothing was; its code is
     * compiled by {@code JavaExampleTest}.
     */
    Page writtenByHand() {
        return new Page(path, path.startsWith(MADE) ? "" : SECTION.matcher(text).replaceAll(""));
    }

    void write(String content) {
        try {
            Files.writeString(BASE.resolve(path), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Snippet> snippets(String language) {
        List<Snippet> snippets = new ArrayList<>();
        Matcher fence = (isAdoc() ? ADOC_FENCE : MARKDOWN_FENCE).matcher(text);
        while (fence.find()) {
            if (fence.group("language").equals(language)) {
                snippets.add(new Snippet(path, language, fence.group("code")));
            }
        }
        return snippets;
    }

    @Override
    public String toString() {
        return path.toString();
    }
}
