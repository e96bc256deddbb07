package io.github.camelfitbit.remote.fitbit.web;

import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

import io.github.camelfitbit.error.InvalidArgumentException;
import org.jspecify.annotations.Nullable;

/**
 * What an operation is called with, as it is sent: every value checked, what has a default filled in. Immutable.
 *
 * @param operation the operation
 * @param values    by parameter; one that is not sent is not in the map
 */
record WebArguments(WebOperation operation, Map<String, String> values) {

    /**
     * Checks what a route gave.
     *
     * @param given by parameter
     * @param now   the time in the person's zone
     * @throws InvalidArgumentException when a parameter is unknown, missing or breaks a rule; nothing was sent
     */
    static WebArguments of(WebOperation operation, Map<String, ?> given, ZonedDateTime now) {
        given.keySet().forEach(name -> requireKnown(operation, name));
        Map<String, String> values = new LinkedHashMap<>();
        for (WebParameter parameter : operation.parameters()) {
            Object value = given.get(parameter.name());
            if (value != null && !value.toString().isBlank()) {
                values.put(parameter.name(), parameter.write(operation, value, now));
            } else if (parameter.otherwise() != null) {
                values.put(parameter.name(), parameter.otherwise());
            }
        }
        WebArguments arguments = new WebArguments(operation, values);
        arguments.requireWhatMustBe();
        arguments.requireCompany();
        arguments.sortAsTheDateSays();
        RangeRule.check(arguments);
        return new WebArguments(operation, Map.copyOf(values));
    }

    /** Checks names and values only, as {@link #of} does. */
    static void check(WebOperation operation, Map<String, ?> given, ZonedDateTime now) {
        given.forEach((name, value) -> {
            requireKnown(operation, name);
            operation.parameter(name).ifPresent(parameter -> parameter.write(operation, value, now));
        });
    }

    /** A value; null when it is not sent. */
    @Nullable
    String get(String name) {
        return values.get(name);
    }

    private static void requireKnown(WebOperation operation, String name) {
        if (operation.parameter(name).isEmpty()) {
            String known = operation.parameters().stream()
                    .map(WebParameter::name)
                    .filter(parameter -> !parameter.equals("u"))
                    .collect(Collectors.joining(", "));
            throw new InvalidArgumentException("web/" + operation.id() + " has no parameter '" + bounded(name) + "': "
                    + (known.isEmpty() ? "it takes none" : "it takes " + known));
        }
    }

    private static String bounded(String name) {
        return name.substring(0, Math.min(name.length(), 40)).replaceAll("\\p{Cntrl}", "?");
    }

    private void requireWhatMustBe() {
        for (WebParameter parameter : operation.parameters()) {
            if (parameter.isRequired() && !values.containsKey(parameter.name())) {
                throw missing(parameter.name() + "': it must be " + parameter.meaning());
            }
        }
        for (String alternatives : operation.facts().getOrDefault("one", List.of())) {
            List<String> names = List.of(alternatives.split(","));
            if (names.stream().filter(values::containsKey).count() != 1) {
                throw new InvalidArgumentException("web/" + operation.id() + " takes exactly one of "
                        + String.join(" and ", names) + ": set one as parameter.<name>, or in header"
                        + " CamelFitbitParameters");
            }
        }
    }

    private InvalidArgumentException missing(String what) {
        return new InvalidArgumentException("web/" + operation.id() + " needs parameter '" + what
                + "; set it as parameter.<name>, or in header CamelFitbitParameters");
    }

    /** Parameters that make sense beside another one only. */
    private void requireCompany() {
        for (String rule : operation.facts().getOrDefault("with", List.of())) {
            String leader = rule.substring(0, rule.indexOf(':'));
            for (String word : rule.substring(rule.indexOf(':') + 1).split(",")) {
                String follower = word.replace("*", "");
                if (values.containsKey(follower) && !values.containsKey(leader)) {
                    throw new InvalidArgumentException("parameter '" + follower + "' of web/" + operation.id()
                            + " goes with '" + leader + "' only: leave it out, or set that as well");
                }
                if (word.endsWith("*") && values.containsKey(leader) && !values.containsKey(follower)) {
                    throw missing(follower + "' beside '" + leader + "'");
                }
            }
        }
    }

    /** Before a date, lists go backwards; after it, forwards: the vendor takes no other order. */
    private void sortAsTheDateSays() {
        if (operation.parameter("sort").isEmpty()) {
            return;
        }
        String order = values.containsKey("beforeDate") ? "desc" : "asc";
        String given = values.putIfAbsent("sort", order);
        if (given != null && !given.equals(order)) {
            throw new InvalidArgumentException("parameter 'sort' of web/" + operation.id() + " is '" + given
                    + "': it must be desc with beforeDate and asc with afterDate; leave it out");
        }
    }

    /** The path with its values; these hold nothing that has a meaning in a path, by their rules. */
    String path() {
        String path = operation.path();
        for (String name : new TreeSet<>(values.keySet())) {
            path = path.replace('{' + name + '}', values.getOrDefault(name, ""));
        }
        return path;
    }
}
