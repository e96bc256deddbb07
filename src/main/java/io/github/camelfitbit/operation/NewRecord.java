package io.github.camelfitbit.operation;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Map;

import io.github.camelfitbit.body.Body;
import io.github.camelfitbit.body.Vocabulary;
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
 * JSON text, as a map, as a data point, or as a typed body.
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
        if (body instanceof Body typed) {
            return typed(type, typed);
        }
        Map<?, ?> members = members(body);
        if (!(members.get("value") instanceof Map<?, ?> value) || value.isEmpty()) {
            throw new InvalidArgumentException("the body has no 'value': write " + example(type));
        }
        return new NewDataPoint(time(type, members), checked(type, value));
    }

    private NewDataPoint typed(DataType type, Body body) {
        if (body.bodyType().dataType() != type || body.bodyType().isRollUp()) {
            throw new InvalidArgumentException("the body is a " + body + ", which cannot be written as '" + type.id()
                    + "': send it to fitbit:" + body.bodyType().dataType().id() + ", or write "
                    + example(type));
        }
        ObservedTime observed = body.observed();
        return new NewDataPoint(observed == null ? time(type, Map.of()) : observed, checked(type, body.toMap()));
    }

    /** A data point was the vendor's once, so its words are taken as they are; what a route wrote is checked. */
    private static Map<String, Object> checked(DataType type, Map<?, ?> value) {
        return Vocabulary.ofRecords(type)
                .orElseThrow(() -> new InvalidArgumentException("the vendor takes no records of " + type.id()))
                .checked(value);
    }

    private static Map<?, ?> members(@Nullable Object body) {
        if (body instanceof Map<?, ?> map) {
            return map;
        }
        if (body instanceof String text && !text.isBlank()) {
            return PlainJson.object(text);
        }
        throw new InvalidArgumentException(
                "there is no body to write: send a JSON object, a map, a typed body or a data point");
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
        String times = type.kind() == DataKind.SAMPLE
                ? "\"time\":\"2026-11-08T08:00:00+01:00\""
                : "\"startTime\":\"2026-11-07T23:10:00+01:00\",\"endTime\":\"2026-11-08T06:40:00+01:00\"";
        return "{" + times + ",\"value\":" + Vocabulary.example(type).orElse("{…}") + "}";
    }
}
