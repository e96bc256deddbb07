package io.github.camelfitbit.operation;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

import io.github.camelfitbit.error.InvalidArgumentException;
import io.github.camelfitbit.model.TimeExpression;
import org.jspecify.annotations.Nullable;

/**
 * What an operation was called with, by option name: headers already laid over the endpoint's options. Immutable.
 *
 * @param values the arguments; an absent one is not in the map
 */
public record Arguments(Map<String, Object> values) {

    public Arguments {
        values = Map.copyOf(values);
    }

    /** An argument as text; null when it was not given. */
    public @Nullable String text(String name) {
        Object value = values.get(name);
        return value == null || value.toString().isBlank() ? null : value.toString();
    }

    /** An argument as text, or what stands for it when it was not given. */
    public String text(String name, String otherwise) {
        String text = text(name);
        return text == null ? otherwise : text;
    }

    /**
     * An argument as a point in time; one that was read already is not read again.
     *
     * @param otherwise what stands for it when it was not given
     * @throws InvalidArgumentException when it is no time; names the option
     */
    public TimeExpression time(String name, String otherwise) {
        return values.get(name) instanceof TimeExpression time
                ? time
                : TimeExpression.parse(name, text(name, otherwise));
    }

    /**
     * An argument that there must be.
     *
     * @param header the header that carries it as well, for the message
     * @throws InvalidArgumentException when it was not given
     */
    public String required(String name, String header) {
        String text = text(name);
        if (text == null) {
            throw new InvalidArgumentException(
                    "option '" + name + "' is missing: set it on the endpoint, or as header " + header);
        }
        return text;
    }

    /**
     * An argument as a whole number.
     *
     * @param otherwise what stands for it when it was not given
     * @throws InvalidArgumentException when it is no number, or less than {@code least}; names the option
     */
    public int atLeast(String name, int otherwise, int least) {
        String text = text(name);
        try {
            int number = text == null ? otherwise : Integer.parseInt(text.trim());
            if (number >= least) {
                return number;
            }
        } catch (NumberFormatException e) {
            // told below, with the rule
        }
        throw new InvalidArgumentException(
                "option '" + name + "' is '" + text + "': write a whole number, " + least + " or more");
    }

    /** An argument that is a map, by its keys as texts; empty when it was not given. A null value counts as not given. */
    public Map<String, Object> map(String name) {
        Map<String, Object> members = new LinkedHashMap<>();
        if (values.get(name) instanceof Map<?, ?> map) {
            map.forEach((key, value) -> {
                if (value != null) {
                    members.put(String.valueOf(key), value);
                }
            });
        }
        return members;
    }

    /** Whether a switch is on; off when it was not given. */
    public boolean isSet(String name) {
        return Boolean.parseBoolean(text(name));
    }

    /** An argument that lists texts separated by commas; empty when it was not given. */
    public Set<String> list(String name) {
        Set<String> elements = new LinkedHashSet<>();
        for (String element : text(name, "").split(",")) {
            if (!element.isBlank()) {
                elements.add(element.trim());
            }
        }
        return elements;
    }
}
