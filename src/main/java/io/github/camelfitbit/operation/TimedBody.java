package io.github.camelfitbit.operation;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.Map;

import io.github.camelfitbit.error.InvalidArgumentException;
import io.github.camelfitbit.model.DataPoint;
import io.github.camelfitbit.model.TimeExpression;
import io.github.camelfitbit.model.TimeRange;
import io.github.camelfitbit.transform.DataPointJson;
import io.github.camelfitbit.transform.PlainJson;
import org.jspecify.annotations.Nullable;

/**
 * A message with a beginning and an end: a data point, a map or a JSON object with {@code startTime} and {@code endTime},
 * whoever wrote it; or anything at all when {@code from} and {@code to} say when. Immutable.
 *
 * @param members what is kept of the body
 * @param range   when it was, in physical time
 */
record TimedBody(Map<String, Object> members, TimeRange range) {

    private static final String RULE = "send an object with 'startTime' and 'endTime', such as a workout, or set the"
            + " headers CamelFitbitFrom and CamelFitbitTo";

    /**
     * @param now the person's present: local times are meant in its zone
     * @throws InvalidArgumentException when it has no beginning or no end, or they are upside down
     */
    static TimedBody read(OperationRequest request, ZonedDateTime now) {
        Arguments arguments = request.arguments();
        if (arguments.text("from") == null) {
            Map<String, Object> members = members(request.body());
            return new TimedBody(
                    members, TimeRange.physical(at(members, "startTime", now), at(members, "endTime", now)));
        }
        TimeRange range = physical(arguments.time("from", "now"), arguments.time("to", "now"), now);
        return new TimedBody(kept(request.body(), range), range);
    }

    /** The body with something added. */
    Map<String, Object> with(Map<String, Object> more) {
        Map<String, Object> all = new LinkedHashMap<>(members);
        all.putAll(more);
        return all;
    }

    private static TimeRange physical(TimeExpression from, TimeExpression to, ZonedDateTime now) {
        Instant end =
                to.isDay() ? to.civil(now).plusDays(1).atZone(now.getZone()).toInstant() : to.instant(now);
        return TimeRange.physical(from.instant(now), end);
    }

    /** What is no object cannot be added to: the answer then stands alone. */
    private static Map<String, Object> kept(@Nullable Object body, TimeRange range) {
        try {
            return members(body);
        } catch (InvalidArgumentException noObject) {
            Map<String, Object> alone = new LinkedHashMap<>();
            alone.put("startTime", range.start().toString());
            alone.put("endTime", range.end().toString());
            return alone;
        }
    }

    private static Map<String, Object> members(@Nullable Object body) {
        if (body instanceof DataPoint point) {
            return DataPointJson.map(point);
        }
        if (body instanceof Map<?, ?> map) {
            Map<String, Object> members = new LinkedHashMap<>();
            map.forEach((name, member) -> members.put(String.valueOf(name), member));
            return members;
        }
        if (body instanceof String text && !text.isBlank()) {
            return PlainJson.object(text);
        }
        throw new InvalidArgumentException("there is no body that says when it was: " + RULE);
    }

    private static Instant at(Map<String, Object> members, String name, ZonedDateTime now) {
        Object value = members.get(name);
        if (value == null) {
            throw new InvalidArgumentException("the body has no '" + name + "': " + RULE);
        }
        String text = value.toString().trim();
        try {
            boolean hasOffset = text.matches(".*T.*(Z|[+-]\\d\\d(:?\\d\\d)?)(\\[.*])?$");
            if (!hasOffset) {
                return LocalDateTime.parse(text).atZone(now.getZone()).toInstant();
            }
            return text.endsWith("]")
                    ? ZonedDateTime.parse(text).toInstant()
                    : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw new InvalidArgumentException("'" + name + "' in the body is no time: write one such as"
                    + " 2026-11-08T08:00:00+01:00, or without offset for the person's own zone");
        }
    }
}
