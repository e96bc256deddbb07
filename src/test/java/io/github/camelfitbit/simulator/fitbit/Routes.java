package io.github.camelfitbit.simulator.fitbit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.github.camelfitbit.simulator.http.Ask;

/** The table of {@code routes.txt}. Immutable. */
final class Routes {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)(?:=([^}]+))?}");
    private static final Pattern QUERY = Pattern.compile("(\\w+)(!?):(.+)");
    private static final Map<String, String> SHORT = Map.of(
            "PAGE100", "beforeDate:moment afterDate:moment sort!:asc|desc limit!:1..100 offset!:0..9999",
            "PAGE10", "beforeDate:moment afterDate:moment sort!:asc|desc limit!:1..10 offset!:0..9999");

    private final List<Route> all;

    private Routes(List<Route> all) {
        this.all = all;
    }

    /** A route that was found, and what its path says. */
    record Found(Route route, Map<String, String> inPath) {}

    static Routes read() {
        return new Routes(text().lines()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .map(Routes::route)
                .sorted(Comparator.comparingLong(Route::placeholders))
                .toList());
    }

    Optional<Found> find(Ask ask) {
        return all.stream()
                .filter(route -> route.verb().equals(ask.verb()))
                .flatMap(route -> route.match(ask.path()).map(values -> new Found(route, values)).stream())
                .findFirst();
    }

    List<String> ids() {
        return all.stream().map(Route::id).toList();
    }

    private static Route route(String line) {
        int limit = line.indexOf(" max ");
        String max = limit < 0 ? "" : line.substring(limit + 5);
        String[] words = (limit < 0 ? line : line.substring(0, limit)).trim().split(" +");
        List<Route.Parameter> parameters = new ArrayList<>();
        Pattern path = path(words[1], parameters);
        for (int word = 4; word < words.length; word++) {
            addQuery(words[word], parameters);
        }
        List<String> scopes = words[2].equals("-") ? List.of() : List.of(words[2].split("\\+"));
        return new Route(words[0], path, scopes, words[3], parameters, max);
    }

    private static Pattern path(String template, List<Route.Parameter> parameters) {
        Matcher found = PLACEHOLDER.matcher(template.replace(".", "\\."));
        StringBuilder regex = new StringBuilder();
        while (found.find()) {
            String name = found.group(1);
            String rule = found.group(2) == null ? Values.ofName(name) : Values.named(found.group(2));
            parameters.add(new Route.Parameter(name, true, true, rule));
            String segment = rule.equals("date") ? "[\\d-]+|today" : "[^/]+?";
            found.appendReplacement(regex, Matcher.quoteReplacement("(?<" + name + ">" + segment + ")"));
        }
        return Pattern.compile(found.appendTail(regex).toString());
    }

    private static void addQuery(String word, List<Route.Parameter> parameters) {
        if (word.equals("+nutrients")) {
            Values.NUTRIENTS.forEach(name -> parameters.add(new Route.Parameter(name, false, false, "number")));
            return;
        }
        for (String one : SHORT.getOrDefault(word, word).split(" ")) {
            Matcher parts = QUERY.matcher(one);
            if (!parts.matches()) {
                throw new IllegalArgumentException("no parameter: " + one);
            }
            parameters.add(new Route.Parameter(
                    parts.group(1),
                    false,
                    !parts.group(2).isEmpty(),
                    parts.group(3).replace('~', ' ')));
        }
    }

    private static String text() {
        try (InputStream file = Objects.requireNonNull(Routes.class.getResourceAsStream("routes.txt"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
