package io.github.camelfitbit.simulator.oauth;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.github.camelfitbit.simulator.http.Ask;

/** The fields of a form, in their order. A field that is there twice makes a bad request, as RFC 6749 asks (3.2). */
public record Form(Map<String, List<String>> fields, Optional<String> authorization) {
    /** An {@link IllegalArgumentException} says why it is none. */
    public static Form of(Ask ask) {
        if (!ask.hasContentType("application/x-www-form-urlencoded")) {
            throw new IllegalArgumentException("The body must be application/x-www-form-urlencoded");
        }
        Map<String, List<String>> fields = Ask.parameters(ask.body());
        if (fields.values().stream().anyMatch(values -> values.size() > 1)) {
            throw new IllegalArgumentException("A parameter was repeated");
        }
        return new Form(fields, ask.header("authorization"));
    }

    /** A field's value, even an empty one. */
    public Optional<String> field(String name) {
        return Optional.ofNullable(fields.get(name)).map(values -> values.get(0));
    }

    /** A field's value; an {@link IllegalArgumentException} says that there is none. */
    public String required(String name) {
        return field(name)
                .filter(value -> !value.isEmpty())
                .orElseThrow(() -> new IllegalArgumentException("Missing required parameter: " + name));
    }
}
