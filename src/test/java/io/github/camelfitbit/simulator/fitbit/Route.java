package io.github.camelfitbit.simulator.fitbit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One operation of the vendor: how it is asked for and what it takes.
 *
 * @param verb the HTTP method
 * @param path with a named group for each parameter
 * @param scopes needed all; {@code collection} stands for the one of the subscription's collection
 * @param id the simulator's name for it
 * @param parameters of path and query
 * @param max the longest range in days, {@code 24h}, or {@code 1095,resource:30}; empty for any
 */
record Route(String verb, Pattern path, List<String> scopes, String id, List<Parameter> parameters, String max) {
    /** A parameter: where, whether it must be there, and what it may be, see {@link Values}. */
    record Parameter(String name, boolean inPath, boolean needed, String rule) {}

    /** The parameters in a path; empty when the path is another one. */
    Optional<Map<String, String>> match(String asked) {
        Matcher matcher = path.matcher(asked);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        Map<String, String> values = new LinkedHashMap<>();
        parameters.stream()
                .filter(Parameter::inPath)
                .forEach(parameter -> values.put(parameter.name(), matcher.group(parameter.name())));
        return Optional.of(values);
    }

    /** The more is fixed, the earlier it is looked at. */
    long placeholders() {
        return parameters.stream().filter(Parameter::inPath).count();
    }

    Optional<Parameter> inQuery(String name) {
        return parameters.stream()
                .filter(parameter -> !parameter.inPath() && parameter.name().equals(name))
                .findFirst();
    }
}
