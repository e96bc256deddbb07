package io.github.camelfitbit.compound;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** Reads members of a value, however deep, and takes what is not there for unknown, never for zero. Stateless. */
final class Members {

    private Members() {}

    /** The member at the end of the path; null when there is none. */
    static @Nullable Object at(@Nullable Object value, String... path) {
        Object found = value;
        for (String name : path) {
            found = found instanceof Map<?, ?> members ? members.get(name) : null;
        }
        return found;
    }

    /** A number, also one that is written as a text; null when there is none. */
    static @Nullable Number number(@Nullable Object value, String... path) {
        Object found = at(value, path);
        if (found instanceof Number number) {
            return number;
        }
        return found instanceof String text && text.matches("-?\\d{1,18}") ? Long.valueOf(text) : null;
    }

    /** A duration in seconds; null when there is none. */
    static @Nullable Long seconds(@Nullable Object value, String... path) {
        return at(value, path) instanceof Duration duration ? (Long) duration.toSeconds() : null;
    }

    /** The elements that are maps; empty when it is no list. */
    static List<Map<?, ?>> list(@Nullable Object value, String... path) {
        List<Map<?, ?>> maps = new ArrayList<>();
        if (at(value, path) instanceof List<?> elements) {
            for (Object element : elements) {
                if (element instanceof Map<?, ?> map) {
                    maps.add(map);
                }
            }
        }
        return maps;
    }

    /** A moment, also one that is written as a text; null when it is none. */
    static @Nullable OffsetDateTime moment(@Nullable Object value) {
        if (value instanceof OffsetDateTime time) {
            return time;
        }
        try {
            return value == null ? null : OffsetDateTime.parse(value.toString());
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** The sum of what is known; null when nothing is. Whole numbers stay whole. */
    static @Nullable Number sum(List<? extends @Nullable Number> numbers) {
        List<Number> known = new ArrayList<>();
        for (Number number : numbers) {
            if (number != null) {
                known.add(number);
            }
        }
        if (known.isEmpty()) {
            return null;
        }
        boolean isWhole = known.stream().allMatch(number -> number instanceof Long || number instanceof Integer);
        return isWhole
                ? (Number) known.stream().mapToLong(Number::longValue).sum()
                : (Number) known.stream().mapToDouble(Number::doubleValue).sum();
    }
}
