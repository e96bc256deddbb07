package io.github.camelfitbit.webhook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.DateTimeException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.github.camelfitbit.transform.PlainJson;
import org.jspecify.annotations.Nullable;

/** What a notification's JSON says, asked for by name: what is missing, or of another kind, is null. Immutable. */
record Fields(Map<?, ?> members) {

    /**
     * The objects of a body: of an array its elements, or the one object that it is. Elements of another kind are left out.
     *
     * @return null when it is no JSON, or neither array nor object
     */
    static @Nullable List<Fields> all(byte[] body) {
        try {
            Object document = PlainJson.read(new ByteArrayInputStream(body));
            if (document instanceof Map<?, ?> one) {
                return List.of(new Fields(one));
            }
            return document instanceof List<?> several ? objects(several) : null;
        } catch (JsonProcessingException e) {
            return null; // the parser's message quotes the body
        } catch (IOException e) {
            throw new AssertionError("bytes do not fail to be read", e);
        }
    }

    private static List<Fields> objects(List<?> elements) {
        return elements.stream()
                .filter(Map.class::isInstance)
                .map(element -> new Fields((Map<?, ?>) element))
                .toList();
    }

    /** A text, or a number as text. */
    @Nullable
    String text(String name) {
        Object value = members.get(name);
        return value instanceof String || value instanceof Number ? value.toString() : null;
    }

    int number(String name) {
        return members.get(name) instanceof Number value ? value.intValue() : 0;
    }

    @Nullable
    Fields object(String name) {
        return members.get(name) instanceof Map<?, ?> value ? new Fields(value) : null;
    }

    List<Fields> objects(String name) {
        return members.get(name) instanceof List<?> several ? objects(several) : List.of();
    }

    /** A time that {@code parse} understands. */
    <T> @Nullable T time(String name, Function<String, T> parse) {
        String text = text(name);
        try {
            return text == null ? null : parse.apply(text);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
