package io.github.camelfitbit.documentation;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What sections of the documentation are made of: {@code table:NAME} is one of {@link Tables}, {@code file:PATH} a file of
 * the project, {@code region:NAME} what stands between {@code // begin NAME} and {@code // end NAME} in a Java source of
 * this package or of an example.
 */
final class Sections {

    private final Tables tables = new Tables();

    /** The content of a section, as it stands in a page. */
    String of(String what, boolean adoc) {
        String name = what.substring(what.indexOf(':') + 1);
        return switch (what.substring(0, Math.max(0, what.indexOf(':')))) {
            case "table" -> '\n' + tables.table(name) + '\n';
            case "file" -> fence(language(name), Page.contentOf(Page.file(name)), adoc);
            case "region" -> fence("java", region(name), adoc);
            default -> throw new IllegalArgumentException("there is no section '" + what + "'");
        };
    }

    private static String fence(String language, String code, boolean adoc) {
        String closed = code.endsWith("\n") ? code : code + '\n';
        return adoc
                ? "[source," + language + "]\n----\n" + closed + "----\n"
                : "```" + language + '\n' + closed + "```\n";
    }

    private static String language(String path) {
        String extension = path.substring(path.lastIndexOf('.') + 1);
        return extension.equals("md") ? "markdown" : extension;
    }

    private static String region(String name) {
        Pattern marks = Pattern.compile(
                "(?ms)^ *// begin " + Pattern.quote(name) + "$\\R(?<code>.*?)^ *// end " + Pattern.quote(name) + '$');
        List<String> found = sources()
                .map(Page::contentOf)
                .map(marks::matcher)
                .filter(Matcher::find)
                .map(match -> match.group("code").stripIndent())
                .toList();
        if (found.size() != 1) {
            throw new IllegalArgumentException("there are " + found.size() + " regions '" + name + "', not one");
        }
        return found.get(0);
    }

    private static Stream<Path> sources() {
        String here = "src/test/java/" + Sections.class.getPackageName().replace('.', '/');
        return Stream.of(here, "examples")
                .flatMap(folder -> Page.filesIn(Page.file(folder), 12))
                .filter(file -> file.toString().endsWith(".java"))
                .sorted();
    }
}
