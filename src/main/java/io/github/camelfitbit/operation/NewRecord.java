package io.github.camelfitbit.operation;

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
import org.jspecify.annotations.Nullable;

/**
 * Reads what a route wants written: the very shape that triggers deliver, of which only the time and the value count, as
 * JSON text, as a map, as a data point, or as a typed body.
 *
 * @param now the person's present: local times get their offset from its zone, a sample without a time is taken now
 */
record NewRecord(ZonedDateTime now) {

    /** A record of its own: its time and its value must be there. */
    NewDataPoint read(DataType type, @Nullable Object body) {
        if (body instanceof DataPoint point) {
            return sameType(type, point);
        }
        if (body instanceof Body typed) {
            return typed(type, typed);
        }
        Map<?, ?> members = JsonBody.members(body);
        if (!(members.get("value") instanceof Map<?, ?> value) || value.isEmpty()) {
            throw new InvalidArgumentException("the body has no 'value': write " + example(type));
        }
        return new NewDataPoint(time(type, members), checked(type, null, MergePatch.apply(Map.of(), value)));
    }

    private NewDataPoint typed(DataType type, Body body) {
        requireSameType(type, body);
        ObservedTime observed = body.observed();
        return new NewDataPoint(observed == null ? time(type, Map.of()) : observed, checked(type, null, body.toMap()));
    }

    private static void requireSameType(DataType type, Body body) {
        if (body.bodyType().dataType() != type || body.bodyType().isRollUp()) {
            throw new InvalidArgumentException("the body is a " + body + ", which cannot be written as '" + type.id()
                    + "': send it to fitbit:" + body.bodyType().dataType().id() + ", or write "
                    + example(type));
        }
    }

    /** A data point was the vendor's once, so its words are taken as they are; what a route wrote is checked. */
    private static Map<String, Object> checked(DataType type, @Nullable Map<?, ?> held, Map<?, ?> value) {
        return Vocabulary.ofRecords(type)
                .orElseThrow(() -> new InvalidArgumentException("the vendor takes no records of " + type.id()))
                .checked(held, value);
    }

    /**
     * A change of a record that the vendor holds: what the body does not name stays as it is, and null takes a member out
     * (RFC 7396).
     */
    NewDataPoint change(DataPoint held, @Nullable Object body) {
        if (body instanceof DataPoint point) {
            NewDataPoint given = sameType(held.type(), point);
            return new NewDataPoint(given.time(), MergePatch.apply(held.value(), given.value()));
        }
        if (body instanceof Body typed) {
            requireSameType(held.type(), typed);
            ObservedTime observed = typed.observed();
            return changed(held, observed == null ? held.time() : observed, typed.toMap());
        }
        Map<?, ?> members = JsonBody.members(body);
        Object value = members.get("value");
        if (value != null && !(value instanceof Map<?, ?>)) {
            throw new InvalidArgumentException("'value' in the body is no object: write " + example(held.type()));
        }
        return changed(held, time(held, members), value instanceof Map<?, ?> changes ? changes : Map.of());
    }

    private static NewDataPoint changed(DataPoint held, ObservedTime time, Map<?, ?> changes) {
        return new NewDataPoint(time, checked(held.type(), held.value(), MergePatch.apply(held.value(), changes)));
    }

    private static NewDataPoint sameType(DataType type, DataPoint point) {
        if (point.type() != type) {
            throw new InvalidArgumentException("the body is a data point of '"
                    + point.type().id() + "', which cannot be written as '" + type.id() + "': send it to fitbit:"
                    + point.type().id() + ", or a map with what shall be written");
        }
        return new NewDataPoint(point.time(), point.value());
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

    private ObservedTime time(DataPoint held, Map<?, ?> members) {
        if (held.time() instanceof ObservedTime.Sample sample) {
            return new ObservedTime.Sample(at("time", members, sample.time()));
        }
        return held.time() instanceof ObservedTime.Interval interval
                ? interval(at("startTime", members, interval.start()), at("endTime", members, interval.end()))
                : held.time();
    }

    private OffsetDateTime at(String name, Map<?, ?> members, OffsetDateTime otherwise) {
        Object given = members.get(name);
        return given == null ? otherwise : at(name, given);
    }

    private OffsetDateTime at(String name, Object value) {
        return new GivenTime(name, value).in(now.getZone());
    }

    private static ObservedTime interval(OffsetDateTime start, OffsetDateTime end) {
        if (start.toInstant().isAfter(end.toInstant())) {
            throw new InvalidArgumentException("the body's 'startTime' " + start + " lies after its 'endTime' " + end
                    + ": swap them, or mind their offsets");
        }
        return new ObservedTime.Interval(start, end);
    }

    private static String example(DataType type) {
        String times = type.kind() == DataKind.SAMPLE
                ? "\"time\":\"2026-11-08T08:00:00+01:00\""
                : "\"startTime\":\"2026-11-07T23:10:00+01:00\",\"endTime\":\"2026-11-08T06:40:00+01:00\"";
        return "{" + times + ",\"value\":" + Vocabulary.example(type).orElse("{…}") + "}";
    }
}
