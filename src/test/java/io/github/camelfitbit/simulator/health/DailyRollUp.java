package io.github.camelfitbit.simulator.health;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.SortedMap;
import java.util.TreeMap;

import io.github.camelfitbit.simulator.http.Answer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** {@code dataPoints:dailyRollUp}: windows of civil days, newest first, those without data left out, never paged. */
final class DailyRollUp {
    private static final long DAY_SECONDS = 86_400;

    Answer rollUp(JsonObject body, Caller caller, DataType type, SourceAccess access) {
        Violations violations = new Violations();
        CivilRange.REQUEST.check("", body, violations);
        violations.throwIfAny();
        CivilRange range = CivilRange.of(body, type);
        checkPaging(body, type, range);
        SortedMap<Long, Tally> windows = windows(range, caller, type, access);
        JsonArray points = new JsonArray();
        windows.forEach((index, values) -> points.add(new JsonObject()
                .put("civilStartTime", Wire.civil(range.windowStart(index)))
                .put("civilEndTime", Wire.civil(range.windowEnd(index)))
                .put(type.member(), type.aggregate().orElseThrow().summary().apply(values))));
        return Answer.json(200, points.isEmpty() ? new JsonObject() : new JsonObject().put("rollupDataPoints", points));
    }

    /** Measured at the vendor: a page size that is too small is refused with a reason that speaks of names. */
    private static void checkPaging(JsonObject body, DataType type, CivilRange range) {
        int pageSize = PageSize.of(body.getValue("pageSize")).orElse(0);
        RollUpRules.checkPageSize(type, pageSize, range.window());
        if (pageSize > 0 && pageSize < range.windows()) {
            throw Refusal.invalid("INVALID_DATA_POINT_NAME", "page_size", "The page size is less than the windows");
        }
        if (!body.getString("pageToken", "").isEmpty()) {
            throw PageToken.foreign();
        }
    }

    /** Reads a day more on both sides, because the person's clock is not UTC, and lets civil time decide. */
    private static SortedMap<Long, Tally> windows(CivilRange range, Caller caller, DataType type, SourceAccess access) {
        Instant from = range.start().toInstant(ZoneOffset.UTC).minusSeconds(DAY_SECONDS);
        Instant to = range.end().toInstant(ZoneOffset.UTC).plusSeconds(DAY_SECONDS);
        SortedMap<Long, Tally> windows = new TreeMap<>(Comparator.reverseOrder());
        caller.account()
                .newestFirst(type, from, to)
                .filter(point -> range.covers(point.span().start().civil()))
                .filter(point ->
                        access.includes(point.source()) && !point.source().isPhone())
                .forEach(point -> type.aggregate()
                        .orElseThrow()
                        .figures()
                        .apply(point)
                        .forEach(windows.computeIfAbsent(
                                range.index(point.span().start().civil()), i -> new Tally())::add));
        return windows;
    }
}
