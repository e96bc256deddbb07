package io.github.camelfitbit.transform;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Map;

import io.github.camelfitbit.body.Body;
import io.github.camelfitbit.body.BodyType;
import io.github.camelfitbit.error.InvalidArgumentException;
import io.github.camelfitbit.model.ObservedTime;
import org.jspecify.annotations.Nullable;

/** Reads typed bodies from the shape that {@link DataPointJson} gives them. Stateless. */
public final class TypedBodies {

    private TypedBodies() {}

    /**
     * Reads a body from {@code time}, or {@code startTime} and {@code endTime}, and {@code value}; other members are those
     * of a data point, and mean nothing here.
     *
     * @throws InvalidArgumentException when there is no value, or a time that is none
     */
    public static <T extends Body> T read(BodyType<T> type, Map<?, ?> members) {
        if (!(members.get("value") instanceof Map<?, ?> value)) {
            throw new InvalidArgumentException("the body has no 'value' to read as "
                    + type.body().getSimpleName() + ": send one such as {\"value\":{…}}");
        }
        return type.read(observed(members), value);
    }

    private static @Nullable ObservedTime observed(Map<?, ?> members) {
        Object time = members.get("time");
        if (time != null) {
            return new ObservedTime.Sample(moment("time", time));
        }
        Object start = members.get("startTime");
        Object end = members.get("endTime");
        if (start == null || end == null) {
            return null;
        }
        return isCivil(start) && isCivil(end)
                ? new ObservedTime.Civil(LocalDateTime.parse(start.toString()), LocalDateTime.parse(end.toString()))
                : new ObservedTime.Interval(moment("startTime", start), moment("endTime", end));
    }

    private static boolean isCivil(Object time) {
        try {
            LocalDateTime.parse(time.toString());
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static OffsetDateTime moment(String name, Object time) {
        try {
            return time instanceof OffsetDateTime moment ? moment : OffsetDateTime.parse(time.toString());
        } catch (DateTimeException e) {
            throw new InvalidArgumentException(
                    "'" + name + "' in the body is no time with an offset, such as" + " 2026-11-08T08:00:00+01:00");
        }
    }
}
