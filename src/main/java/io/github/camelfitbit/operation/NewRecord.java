package io.github.camelfitbit.operation;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.Map;

import io.github.camelfitbit.error.InvalidArgumentException;
import io.github.camelfitbit.model.DataKind;
import io.github.camelfitbit.model.DataPoint;
import io.github.camelfitbit.model.DataType;
import io.github.camelfitbit.model.ObservedTime;
import io.github.camelfitbit.remote.NewDataPoint;
import io.github.camelfitbit.transform.PlainJson;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a route wants written: the very shape that triggers deliver, of which only the time and the value count, as
 * JSON text, as a map, or as a data point.
 *
 * @param now the person's present: local times get their offset from its zone, a sample without a time is taken now
 */
record NewRecord(ZonedDateTime now) {

    NewDataPoint read(DataType type, @Nullable Object body) {
        if (body instanceof DataPoint point) {
            if (point.type() != type) {
                throw new InvalidArgumentException(
                        "the body is a data point of '" + point.type().id()
                                + "', which cannot be written as '" + type.id() + "': send it to fitbit:"
                                + point.type().id() + ", or a map with what shall be written");
            }
            return new NewDataPoint(point.time(), point.value());
        }
        Map<?, ?> members = members(body);
        if (!(members.get("value") instanceof Map<?, ?> value) || value.isEmpty()) {
            throw new InvalidArgumentException("the body has no 'value': write " + example(type));
        }
        Map<String, Object> named = new LinkedHashMap<>();
        value.forEach((name, member) -> named.put(String.valueOf(name), member));
        return new NewDataPoint(time(type, members), named);
    }

    private static Map<?, ?> members(@Nullable Object body) {
        if (body instanceof Map<?, ?> map) {
            return map;
        }
        if (body instanceof String text && !text.isBlank()) {
            return PlainJson.object(text);
        }
        throw new InvalidArgumentException("there is no body to write: send a JSON object, a map or a data point");
    }

    private ObservedTime time(DataType type, Map<?, ?> members) {
        if (type.kind() == DataKind.SAMPLE) {
            Object time = members.get("time");
            return new ObservedTime.Sample(time == null ? now.toOffsetDateTime().withNano(0) : at("time", time));
        }
        Object start = members.get("startTime");
        Object end = members.get("endTime");
        if (start == null || end == null) {
            throw new InvalidArgumentException("the body has no 'startTime' and 'endTime': write " + example(type));
        }
        return interval(at("startTime", start), at("endTime", end));
    }

    private static ObservedTime interval(OffsetDateTime start, OffsetDateTime end) {
        if (start.toInstant().isAfter(end.toInstant())) {
            throw new InvalidArgumentException("the body's 'startTime' " + start + " lies after its 'endTime' " + end
                    + ": swap them, or mind their offsets");
        }
        return new ObservedTime.Interval(start, end);
    }

    private OffsetDateTime at(String name, Object value) {
        if (value instanceof OffsetDateTime time) {
            return time;
        }
        String text = value.toString();
        try {
            boolean hasOffset = text.matches(".*(Z|[+-]\\d\\d:?\\d\\d)$");
            return hasOffset
                    ? OffsetDateTime.parse(text)
                    : LocalDateTime.parse(text).atZone(now.getZone()).toOffsetDateTime();
        } catch (DateTimeException e) {
            throw new InvalidArgumentException("'" + name + "' in the body is no time: write one such as"
                    + " 2026-11-08T08:00:00+01:00, or without offset for the person's own zone");
        }
    }

    private static String example(DataType type) {
        return switch (type) {
            case WEIGHT -> "{\"time\":\"2026-11-08T08:00:00+01:00\",\"value\":{\"weightGrams\":72400}}";
            case SLEEP -> "{\"startTime\":…,\"endTime\":…,\"value\":{\"type\":\"CLASSIC\",\"stages\":[…]}}";
            default ->
                "{\"startTime\":…,\"endTime\":…,\"value\":{…}}, as the trigger fitbit:" + type.id() + " delivers it";
        };
    }
}
