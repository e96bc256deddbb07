package io.github.camelfitbit.remote.fitbit.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.github.camelfitbit.remote.fitbit.web.WebParameter.Place;
import org.jspecify.annotations.Nullable;

/** Reads {@code operations.txt}, whose head says what it means. Used by one thread, once. */
final class WebTable {

    private static final String FILE = "operations.txt";
    private static final Pattern DEFINITION = Pattern.compile("(\\+?\\w+) += (.+)");
    private static final Pattern IN_PATH = Pattern.compile("\\{(\\w+)(?::([^}]+))?}");
    private static final Pattern FACT = Pattern.compile("(\\w+)=(.+)");
    private static final Pattern PARAMETER = Pattern.compile(
            "(?<header>\\^?)(?<name>[\\w-]+)(?::(?<rule>[^=*]+))?(?:=(?<otherwise>[^*]+))?(?<needed>\\*?)");

    private final Map<String, String> rules = new HashMap<>();
    private final Map<String, String> groups = new HashMap<>();
    private final Map<String, WebOperation> operations = new LinkedHashMap<>();

    private WebTable() {}

    /** All operations by id, in the order of the table. */
    static Map<String, WebOperation> read() {
        WebTable table = new WebTable();
        text().lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .forEach(table::line);
        return table.operations;
    }

    private static String text() {
        try (InputStream file = Objects.requireNonNull(WebTable.class.getResourceAsStream(FILE), FILE)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(FILE + " of the jar cannot be read", e);
        }
    }

    private void line(String line) {
        Matcher definition = DEFINITION.matcher(line);
        if (!definition.matches()) {
            operation(line.split(" +"));
        } else if (line.startsWith("+")) {
            groups.put(definition.group(1), definition.group(2));
        } else {
            rules.put(definition.group(1), definition.group(2));
        }
    }

    private void operation(String[] words) {
        List<WebParameter> parameters = new ArrayList<>(inPath(words[2]));
        Map<String, List<String>> facts = new HashMap<>();
        Stream.of(words).skip(4).flatMap(this::expanded).forEach(word -> {
            Matcher fact = FACT.matcher(word);
            if (fact.matches()) {
                facts.computeIfAbsent(fact.group(1), name -> new ArrayList<>()).add(fact.group(2));
            } else {
                parameters.add(parameter(word));
            }
        });
        List<String> scopes = words[3].equals("-") ? List.of() : List.of(words[3].split("\\+"));
        String path = IN_PATH.matcher(words[2]).replaceAll("{$1}");
        operations.put(words[0], new WebOperation(words[0], words[1], path, scopes, parameters, facts));
    }

    private Stream<String> expanded(String word) {
        return word.startsWith("+")
                ? Stream.of(Optional.ofNullable(groups.get(word)).orElseThrow().split(" +"))
                : Stream.of(word);
    }

    private List<WebParameter> inPath(String path) {
        return IN_PATH.matcher(path)
                .results()
                .map(found -> {
                    String name = found.group(1);
                    boolean isPerson = name.equals("u");
                    return new WebParameter(
                            name, Place.PATH, rule(name, found.group(2)), !isPerson, isPerson ? "-" : null);
                })
                .toList();
    }

    private WebParameter parameter(String word) {
        Matcher parts = PARAMETER.matcher(word);
        if (!parts.matches()) {
            throw new IllegalArgumentException("'" + word + "' is no parameter: see the head of " + FILE);
        }
        String name = parts.group("name");
        return new WebParameter(
                name,
                parts.group("header").isEmpty() ? Place.QUERY : Place.HEADER,
                rule(name, parts.group("rule")),
                !parts.group("needed").isEmpty(),
                parts.group("otherwise"));
    }

    private ValueRule rule(String name, @Nullable String own) {
        return ValueRule.of(own != null ? own : rules.getOrDefault(name, name));
    }
}
