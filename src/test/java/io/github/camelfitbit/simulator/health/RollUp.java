package io.github.camelfitbit.simulator.health;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

import io.github.camelfitbit.simulator.http.Answer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** {@code dataPoints:rollUp}: windows of physical time, newest first, those without data left out. */
final class RollUp {
    private static final int MAX_WINDOWS = 10_000;
    private static final Shape REQUEST = Shape.object()
            .required(
                    "range",
                    Shape.object().required("startTime", Shape.timestamp()).required("endTime", Shape.timestamp()))
            .required("windowSize", Shape.duration())
            .optional("pageSize", Shape.int64())
            .optional("pageToken", Shape.string())
            .optional("dataSourceFamily", Shape.string());

    Answer rollUp(HealthCall call, JsonObject body, Caller caller, DataType type, SourceAccess access) {
        Violations violations = new Violations();
        REQUEST.check("", body, violations);
        violations.throwIfAny();
        Request request = Request.of(body, type);
        String question = question(call, body, caller);
        Optional<Instant> before = PageToken.open(Optional.ofNullable(body.getString("pageToken")), question)
                .map(PageToken::before);
        SortedMap<Long, Tally> windows = windows(request, before, caller, type, access);
        return Answer.json(200, json(windows, request, type, question));
    }

    static Optional<String> family(JsonObject body) {
        return Optional.ofNullable(body.getValue("dataSourceFamily")).map(Object::toString);
    }

    private static SortedMap<Long, Tally> windows(
            Request request, Optional<Instant> before, Caller caller, DataType type, SourceAccess access) {
        Instant end = before.filter(b -> b.isBefore(request.end())).orElse(request.end());
        SortedMap<Long, Tally> windows = new TreeMap<>(Comparator.reverseOrder());
        caller.account()
                .newestFirst(type, request.start(), end)
                .takeWhile(point -> !point.start().isBefore(request.start().minusSeconds(172_800)))
                .filter(point -> request.covers(point.start()) && point.start().isBefore(end))
                .filter(point ->
                        access.includes(point.source()) && !point.source().isPhone())
                .forEach(point -> type.aggregate()
                        .orElseThrow()
                        .figures()
                        .apply(point)
                        .forEach(windows.computeIfAbsent(request.index(point.start()), i -> new Tally())::add));
        return windows;
    }

    private static JsonObject json(SortedMap<Long, Tally> windows, Request request, DataType type, String question) {
        JsonArray points = new JsonArray();
        windows.entrySet().stream()
                .limit(MAX_WINDOWS)
                .forEach(window -> points.add(new JsonObject()
                        .put("startTime", Wire.timestamp(request.windowStart(window.getKey())))
                        .put("endTime", Wire.timestamp(request.windowEnd(window.getKey())))
                        .put(
                                type.member(),
                                type.aggregate().orElseThrow().summary().apply(window.getValue()))));
        JsonObject body = new JsonObject();
        if (!points.isEmpty()) {
            body.put("rollupDataPoints", points);
        }
        if (windows.size() > MAX_WINDOWS) {
            String last = points.getJsonObject(points.size() - 1).getString("startTime");
            body.put("nextPageToken", new PageToken(Instant.parse(last)).seal(question));
        }
        return body;
    }

    private static String question(HealthCall call, JsonObject body, Caller caller) {
        JsonObject rest = body.copy();
        rest.remove("pageToken");
        return caller.account().ids().person() + "\n" + call.typeId() + "\n" + rest.encode();
    }

    private record Request(Instant start, Instant end, Duration window) {
        static Request of(JsonObject body, DataType type) {
            JsonObject range = body.getJsonObject("range");
            Instant start = FilterParser.timestamp(range.getString("startTime")).orElseThrow();
            Instant end = FilterParser.timestamp(range.getString("endTime")).orElseThrow();
            Duration window = Duration.parse("PT" + body.getString("windowSize").replace("s", "S"));
            if (window.compareTo(Duration.ofSeconds(1)) < 0) {
                throw RollUpRules.window("window_size", "A window must last at least one second");
            }
            RollUpRules.checkRange(type, Duration.between(start, end));
            RollUpRules.checkPageSize(
                    type, PageSize.of(body.getValue("pageSize")).orElse(0), window);
            return new Request(start, end, window);
        }

        boolean covers(Instant moment) {
            return !moment.isBefore(start) && moment.isBefore(end);
        }

        long index(Instant moment) {
            return Duration.between(start, moment).dividedBy(window);
        }

        Instant windowStart(long index) {
            return start.plus(window.multipliedBy(index));
        }

        Instant windowEnd(long index) {
            Instant full = windowStart(index + 1);
            return full.isBefore(end) ? full : end;
        }
    }
}
