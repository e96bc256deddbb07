package io.github.camelfitbit.operation;

import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;

import io.github.camelfitbit.error.InvalidArgumentException;
import io.github.camelfitbit.model.DataKind;
import io.github.camelfitbit.model.DataPoint;
import io.github.camelfitbit.model.DataType;
import io.github.camelfitbit.model.ObservedTime;
import io.github.camelfitbit.remote.NewDataPoint;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a route wants written: the very shape that triggers deliver, of which only the time and the value count, as
 * JSON text, as a map, or as a data point.
 *
 * @param now the person's present: local times get their offset from its zone, a sample without a time is taken now
 */
record NewRecord(ZonedDateTime now) {

    /** A record of its own: its time and its value must be there. */
    NewDataPoint read(DataType type, @Nullable Object body) {
        if (body instanceof DataPoint point) {
            return sameType(type, point);
        }
        Map<?, ?> members = JsonBody.members(body);
        if (!(members.get("value") instanceof Map<?, ?> value) || value.isEmpty()) {
            throw new InvalidArgumentException("the body has no 'value': write " + example(type));
        }
        WrittenValues.check(value);
        return new NewDataPoint(time(type, members), MergePatch.apply(Map.of(), value));
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
        Map<?, ?> members = JsonBody.members(body);
        Object value = members.get("value");
        if (value != null && !(value instanceof Map<?, ?>)) {
            throw new InvalidArgumentException("'value' in the body is no object: write " + example(held.type()));
        }
        return new NewDataPoint(
                changed(held, members),
                value instanceof Map<?, ?> changes ? MergePatch.apply(held.value(), changes) : held.value());
    }

    /** Fails for a body that no record could be changed by: before anything is asked of the vendor. */
    void checkChange(DataType type, @Nullable Object body) {
        if (body instanceof DataPoint point) {
            sameType(type, point);
            return;
        }
        Map<?, ?> members = JsonBody.members(body);
        for (String name : List.of("time", "startTime", "endTime")) {
            if (members.get(name) != null) {
                at(name, members.get(name));
            }
        }
        if (members.get("value") instanceof Map<?, ?> value) {
            WrittenValues.check(value);
        }
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

    private ObservedTime changed(DataPoint held, Map<?, ?> members) {
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
        return switch (type) {
            case WEIGHT -> "{\"time\":\"2026-11-08T08:00:00+01:00\",\"value\":{\"weightGrams\":72400}}";
            case SLEEP -> "{\"startTime\":…,\"endTime\":…,\"value\":{\"type\":\"CLASSIC\",\"stages\":[…]}}";
            default ->
                "{\"startTime\":…,\"endTime\":…,\"value\":{…}}, as the trigger fitbit:" + type.id() + " delivers it";
        };
    }
}
