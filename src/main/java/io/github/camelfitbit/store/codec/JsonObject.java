package io.github.camelfitbit.store.codec;

import java.io.IOException;
import java.time.DateTimeException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

import com.fasterxml.jackson.core.JsonGenerator;
import org.jspecify.annotations.Nullable;

/**
 * A JSON object that was read. Members are asked for by name, so that unknown ones do no harm. Not for sharing.
 *
 * @param members texts, {@link JsonObject}s and lists of them by name; numbers and booleans as text
 */
record JsonObject(Map<String, @Nullable Object> members) {

    /** The same object without a member. */
    JsonObject without(String name) {
        Map<String, @Nullable Object> others = new TreeMap<>(members);
        others.remove(name);
        return new JsonObject(others);
    }

    /** Writes it so that two objects with the same members, in whatever order, become the same bytes. */
    void write(JsonGenerator json) throws IOException {
        json.writeStartObject();
        for (Map.Entry<String, @Nullable Object> member : new TreeMap<>(members).entrySet()) {
            json.writeFieldName(member.getKey());
            write(json, member.getValue());
        }
        json.writeEndObject();
    }

    static void write(JsonGenerator json, @Nullable Object value) throws IOException {
        if (value instanceof JsonObject object) {
            object.write(json);
        } else if (value instanceof List<?> elements) {
            json.writeStartArray();
            for (Object element : elements) {
                write(json, element);
            }
            json.writeEndArray();
        } else {
            json.writeString((String) value); // null as well: becomes null
        }
    }

    /**
     * @throws MalformedRecordException when the member is not there, or not a text
     */
    String text(String name) {
        return value(name, text -> text);
    }

    /**
     * @throws MalformedRecordException when the member is there, but not a text
     */
    @Nullable
    String textOrNull(String name) {
        return valueOrNull(name, text -> text);
    }

    /**
     * @throws MalformedRecordException when the member is not there, or {@code parse} refuses it
     */
    <T> T value(String name, Function<String, T> parse) {
        return present(name, valueOrNull(name, parse));
    }

    /**
     * @throws MalformedRecordException when the member is there, but {@code parse} refuses it
     */
    <T> @Nullable T valueOrNull(String name, Function<String, T> parse) {
        Object member = members.get(name);
        try {
            return member == null ? null : parse.apply((String) member);
        } catch (IllegalArgumentException | DateTimeException | ClassCastException e) {
            throw malformed(name, "is not what it should be"); // without the cause: it quotes the value
        }
    }

    /**
     * @throws MalformedRecordException when the member is not there, or not an object
     */
    JsonObject object(String name) {
        return present(name, objectOrNull(name));
    }

    /**
     * @throws MalformedRecordException when the member is there, but not an object
     */
    @Nullable
    JsonObject objectOrNull(String name) {
        Object member = members.get(name);
        return member == null ? null : as(JsonObject.class, name, member);
    }

    /**
     * @throws MalformedRecordException when the member is not an array of {@code type}
     */
    <T> List<T> list(String name, Class<T> type) {
        List<?> elements = as(List.class, name, present(name, members.get(name)));
        return elements.stream().<T>map(element -> as(type, name, element)).toList();
    }

    private static <T> T as(Class<T> type, String name, @Nullable Object value) {
        if (!type.isInstance(value)) {
            throw malformed(name, "is not what it should be");
        }
        return type.cast(value);
    }

    private static <T> T present(String name, @Nullable T value) {
        if (value == null) {
            throw malformed(name, "is missing");
        }
        return value;
    }

    private static MalformedRecordException malformed(String name, String problem) {
        return new MalformedRecordException("its member '" + name + "' " + problem);
    }
}
