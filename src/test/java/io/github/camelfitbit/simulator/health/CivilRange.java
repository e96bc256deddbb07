package io.github.camelfitbit.simulator.health;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;

import io.vertx.core.json.JsonObject;

/**
 * The range of a daily roll-up, cut into windows of whole days.
 *
 * @param start midnight of the first day
 * @param end open; the last window is cut here
 */
record CivilRange(LocalDateTime start, LocalDateTime end, int windowDays) {
    private static final Shape CIVIL = Shape.object()
            .required(
                    "date",
                    Shape.object()
                            .required("year", Shape.int64())
                            .required("month", Shape.int64())
                            .required("day", Shape.int64()))
            .optional(
                    "time",
                    Shape.object()
                            .optional("hours", Shape.int64())
                            .optional("minutes", Shape.int64())
                            .optional("seconds", Shape.int64())
                            .optional("nanos", Shape.int64()));
    static final Shape REQUEST = Shape.object()
            .required("range", Shape.object().required("start", CIVIL).required("end", CIVIL))
            .optional("windowSizeDays", Shape.int64())
            .optional("pageSize", Shape.int64())
            .optional("pageToken", Shape.string())
            .optional("dataSourceFamily", Shape.string());

    static CivilRange of(JsonObject body, DataType type) {
        JsonObject range = body.getJsonObject("range");
        LocalDateTime start = civil(range.getJsonObject("start"), "range.start");
        LocalDateTime end = civil(range.getJsonObject("end"), "range.end");
        int days =
                PageSize.of(body.getValue("windowSizeDays")).filter(d -> d != 0).orElse(1);
        if (days < 0) {
            throw RollUpRules.window("window_size_days", "A window must last at least one day");
        }
        if (!start.equals(start.toLocalDate().atStartOfDay())) {
            throw Refusal.invalid("INVALID_CIVIL_DATE_TIME", "range.start", "The range must start at midnight");
        }
        RollUpRules.checkRange(type, Duration.between(start, end));
        return new CivilRange(start, end, days);
    }

    private static LocalDateTime civil(JsonObject json, String field) {
        JsonObject date = json.getJsonObject("date");
        JsonObject time = json.getJsonObject("time", new JsonObject());
        try {
            return LocalDateTime.of(
                    number(date, "year"),
                    number(date, "month"),
                    number(date, "day"),
                    number(time, "hours"),
                    number(time, "minutes"),
                    number(time, "seconds"),
                    number(time, "nanos"));
        } catch (DateTimeException noSuchTime) {
            throw Refusal.invalid("INVALID_CIVIL_DATE_TIME", field, "There is no such date or time");
        }
    }

    private static int number(JsonObject json, String name) {
        return PageSize.of(json.getValue(name)).orElse(0);
    }

    Duration window() {
        return Duration.ofDays(windowDays);
    }

    long windows() {
        return -Math.floorDiv(-Duration.between(start, end).toSeconds(), window().toSeconds());
    }

    boolean covers(LocalDateTime civil) {
        return !civil.isBefore(start) && civil.isBefore(end);
    }

    long index(LocalDateTime civil) {
        return ChronoUnit.DAYS.between(start, civil) / windowDays;
    }

    LocalDateTime windowStart(long index) {
        return start.plusDays(index * windowDays);
    }

    LocalDateTime windowEnd(long index) {
        LocalDateTime full = windowStart(index + 1);
        return full.isBefore(end) ? full : end;
    }
}
