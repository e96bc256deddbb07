package io.github.camelfitbit.payloads;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;

import io.github.camelfitbit.model.DataPoint;
import io.github.camelfitbit.model.ObservedTime;

/** What something is made of, without what it says: member names, Java types, numbers of elements. */
final class Shape {

    /** Nobody lives there: a time that carries it had no offset of its own. */
    static final ZoneOffset NOWHERE = ZoneOffset.ofHoursMinutes(13, 37);

    private Shape() {}

    /** A map as its members in order of their names, a list as its different elements, all else as its type. */
    static String of(Object value) {
        if (value instanceof Map<?, ?> map) {
            StringJoiner members = new StringJoiner(", ", "{", "}");
            new TreeMap<Object, Object>(map).forEach((name, member) -> members.add(name + ": " + of(member)));
            return members.toString();
        }
        if (value instanceof List<?> list) {
            return '[' + String.join(", ", counted(list.stream().map(Shape::of).toList())) + ']';
        }
        return value.getClass().getSimpleName();
    }

    /** Time form, id, source and measurement of a point. */
    static String of(DataPoint point) {
        return time(point.time()) + (point.vendorId() == null ? "" : " with id") + ", source " + of(point.source())
                + ", value " + of(point.value());
    }

    private static String time(ObservedTime time) {
        if (time instanceof ObservedTime.Sample sample) {
            return "sample" + offset(sample.time());
        }
        if (time instanceof ObservedTime.Interval interval) {
            return "interval" + offset(interval.start()) + offset(interval.end());
        }
        return "civil interval";
    }

    private static String offset(OffsetDateTime time) {
        return time.getOffset().equals(NOWHERE) ? " (offset unknown)" : " (offset known)";
    }

    /** {@code a a b} as {@code 2 × a}, {@code b}, in order of first appearance. */
    static List<String> counted(List<String> shapes) {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        shapes.forEach(shape -> numbers.merge(shape, 1, Integer::sum));
        return numbers.entrySet().stream()
                .map(entry -> entry.getValue() == 1 ? entry.getKey() : entry.getValue() + " × " + entry.getKey())
                .toList();
    }
}
