package io.github.camelfitbit.compound;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

import io.github.camelfitbit.model.DataPoint;
import org.jspecify.annotations.Nullable;

/**
 * What is told of one day, or of one source on it: only what is known is put. Not thread-safe.
 *
 * @param figures the figures by name, units in the names
 */
record Day(Map<String, Object> figures) {

    Day() {
        this(new LinkedHashMap<>());
    }

    /** Puts a figure; null leaves it out. */
    Day put(String name, @Nullable Object value) {
        if (value != null) {
            figures.put(name, value);
        }
        return this;
    }

    /** Puts the sum of one member over all records. */
    Day sum(String name, List<DataPoint> points, String... path) {
        return put(
                name,
                Members.sum(points.stream()
                        .map(point -> Members.number(point.value(), path))
                        .toList()));
    }

    /** Puts the first known value of one member. */
    Day first(String name, List<DataPoint> points, String... path) {
        for (DataPoint point : points) {
            if (!figures.containsKey(name)) {
                put(name, Members.number(point.value(), path));
            }
        }
        return this;
    }

    /** Puts figures by the word of each element of a list, such as minutes by activity level; nothing for no elements. */
    Day byWord(
            String name,
            List<DataPoint> points,
            String list,
            String word,
            Function<Map<?, ?>, @Nullable Number> figure) {
        Day words = new Day();
        for (DataPoint point : points) {
            for (Map<?, ?> element : Members.list(point.value(), list)) {
                words.add(spelled(String.valueOf(element.get(word))), figure.apply(element));
            }
        }
        return words.figures.isEmpty() ? this : put(name, words.figures);
    }

    /** Adds to a figure; null adds nothing. */
    Day add(String name, @Nullable Number more) {
        Object known = figures.get(name);
        return more == null
                ? this
                : put(name, known instanceof Number number ? Members.sum(List.of(number, more)) : more);
    }

    /** {@code FAT_BURN} → {@code fatBurn}. */
    static String spelled(String constant) {
        StringBuilder name = new StringBuilder();
        for (String word : constant.toLowerCase(Locale.ROOT).split("_")) {
            name.append(
                    name.isEmpty() || word.isEmpty()
                            ? word
                            : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return name.toString();
    }
}
