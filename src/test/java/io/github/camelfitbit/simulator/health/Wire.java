package io.github.camelfitbit.simulator.health;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;

import io.vertx.core.json.JsonObject;

/** The vendor's spellings: proto3 JSON, so int64 is a string and zero is absent. */
final class Wire {
    private Wire() {}

    static String timestamp(Instant instant) {
        return instant.toString();
    }

    static String duration(Duration duration) {
        String seconds = Long.toString(duration.toSeconds());
        return duration.getNano() == 0 ? seconds + "s" : seconds + ".%03ds".formatted(duration.toMillisPart());
    }

    static String offset(ZoneOffset offset) {
        return offset.getTotalSeconds() + "s";
    }

    static JsonObject date(LocalDate date) {
        return new JsonObject()
                .put("year", date.getYear())
                .put("month", date.getMonthValue())
                .put("day", date.getDayOfMonth());
    }

    /** Midnight is an empty object. */
    static JsonObject civil(LocalDateTime civil) {
        LocalTime time = civil.toLocalTime();
        JsonObject timeOfDay = new JsonObject();
        put(timeOfDay, "hours", time.getHour());
        put(timeOfDay, "minutes", time.getMinute());
        put(timeOfDay, "seconds", time.getSecond());
        put(timeOfDay, "nanos", time.getNano());
        return new JsonObject().put("date", date(civil.toLocalDate())).put("time", timeOfDay);
    }

    static JsonObject sampleTime(Moment moment) {
        return new JsonObject()
                .put("physicalTime", timestamp(moment.at()))
                .put("utcOffset", offset(moment.offset()))
                .put("civilTime", civil(moment.civil()));
    }

    static JsonObject interval(Span span) {
        return bounds(span)
                .put("civilStartTime", civil(span.start().civil()))
                .put("civilEndTime", civil(span.end().civil()));
    }

    /** Start and end without the civil times, as in stages and splits. */
    static JsonObject bounds(Span span) {
        return new JsonObject()
                .put("startTime", timestamp(span.start().at()))
                .put("startUtcOffset", offset(span.start().offset()))
                .put("endTime", timestamp(span.end().at()))
                .put("endUtcOffset", offset(span.end().offset()));
    }

    /** An int32 that is dropped when zero. */
    static void put(JsonObject object, String name, int value) {
        if (value != 0) {
            object.put(name, value);
        }
    }

    /** An int64: a string, dropped when zero. */
    static void putInt64(JsonObject object, String name, long value) {
        if (value != 0) {
            object.put(name, Long.toString(value));
        }
    }

    /** A double that is dropped when zero and written without a fraction when it has none. */
    static void put(JsonObject object, String name, double value) {
        if (value != 0) {
            object.put(name, number(value));
        }
    }

    /** What is not a number comes as a string. */
    static Object number(double value) {
        if (Double.isNaN(value)) {
            return "NaN";
        }
        boolean whole = value == Math.rint(value) && Math.abs(value) < 1e15;
        return whole ? (Number) (long) value : (Number) value;
    }
}
