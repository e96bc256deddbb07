package io.github.camelfitbit.vocabulary;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.camelfitbit.model.ObservedTime;
import io.github.camelfitbit.transform.DataPointJson;
import io.github.camelfitbit.vocabulary.Described.Composite;
import io.github.camelfitbit.vocabulary.Described.Entry;
import io.github.camelfitbit.vocabulary.Described.Type;

/** Writes the example of a write in Java, with the builders of the typed bodies. */
final class JavaExample {

    private static final String STEP = " ".repeat(8);

    private final Described described;
    private final Type type;

    JavaExample(Described described, Type type) {
        this.described = described;
        this.type = type;
    }

    /** An expression that makes the body; empty for what is not written. */
    String expression() {
        return type.write() == null
                ? ""
                : built(type.records().orElseThrow(), type.write(), time(Examples.time(type.dataType())), STEP);
    }

    private static String time(ObservedTime time) {
        if (time instanceof ObservedTime.Interval interval) {
            return ".interval(" + parsed(interval.start()) + ", " + parsed(interval.end()) + ')';
        }
        return time instanceof ObservedTime.Sample sample ? ".time(" + parsed(sample.time()) + ')' : "";
    }

    private static String parsed(Object time) {
        return "OffsetDateTime.parse(" + DataPointJson.text(time) + ')';
    }

    private String built(Composite composite, Map<?, ?> value, String first, String indent) {
        Stream<String> setters = value.entrySet().stream()
                .map(member -> '.'
                        + String.valueOf(member.getKey())
                        + '('
                        + argument(composite.member(String.valueOf(member.getKey())), member.getValue(), indent)
                        + ')');
        return Stream.of(Stream.of(composite.name() + ".builder()", first), setters, Stream.of(".build()"))
                .flatMap(calls -> calls)
                .filter(call -> !call.isEmpty())
                .collect(Collectors.joining('\n' + indent));
    }

    private String argument(Entry entry, Object value, String indent) {
        if (value instanceof List<?> elements) {
            return elements.stream()
                    .map(element -> argument(entry, element, indent))
                    .collect(Collectors.joining(", ", "List.of(", ")"));
        }
        Composite part = described.objects().get(entry.kind());
        if (part != null && value instanceof Map<?, ?> members) {
            return built(part, members, "", indent + STEP);
        } else if (described.isWord(entry)) {
            return entry.kind() + '.' + value;
        } else if (entry.kind().equals("time")) {
            return parsed(value);
        }
        return value instanceof String ? "\"" + value + '"' : String.valueOf(value);
    }
}
