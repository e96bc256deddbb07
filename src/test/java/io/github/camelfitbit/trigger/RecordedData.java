package io.github.camelfitbit.trigger;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

import io.github.camelfitbit.error.FitbitException;
import io.github.camelfitbit.error.InvalidRequestException;
import io.github.camelfitbit.error.RemoteFailure;
import io.github.camelfitbit.http.Caller;
import io.github.camelfitbit.model.Change;
import io.github.camelfitbit.model.DataOperation;
import io.github.camelfitbit.model.DataPoint;
import io.github.camelfitbit.model.DataType;
import io.github.camelfitbit.model.ObservedTime;
import io.github.camelfitbit.model.TimeRange;
import io.github.camelfitbit.remote.NoData;
import io.github.camelfitbit.remote.Page;
import io.github.camelfitbit.remote.PageRequest;
import io.github.camelfitbit.remote.RollUpRequest;

/** A vendor that holds what a test recorded and answers it page by page, newest first. */
final class RecordedData extends NoData {

    static final Map<String, Object> WATCH = Map.of("platform", "FITBIT", "device", Map.of("displayName", "watch"));
    static final Map<String, Object> PHONE = Map.of("platform", "FITBIT", "device", Map.of("displayName", "phone"));

    private final List<DataPoint> points = new ArrayList<>();
    private final Set<String> hidden = new HashSet<>();
    private final List<String> problems = new ArrayList<>();
    private final Map<String, Instant> synced = new LinkedHashMap<>();
    boolean isDown;
    private int requests;
    private int failingRequest;
    private int deviceRequests;

    /** A heart-rate sample. */
    void sample(String time, int beatsPerMinute, Map<String, Object> source) {
        points.add(new DataPoint(
                "alice",
                DataType.HEART_RATE,
                DataOperation.LIST,
                Change.NEW,
                null,
                new ObservedTime.Sample(Instant.parse(time).atOffset(ZoneOffset.UTC)),
                source,
                Map.of("beatsPerMinute", (long) beatsPerMinute)));
    }

    void weighing(String time, long grams) {
        points.add(new DataPoint(
                "alice",
                DataType.WEIGHT,
                DataOperation.LIST,
                Change.NEW,
                time,
                new ObservedTime.Sample(Instant.parse(time).atOffset(ZoneOffset.UTC)),
                Map.of(),
                Map.of("weightGrams", grams)));
    }

    /** A night that ends at {@code end}; recording an id again revises it. */
    void night(String id, String start, String end, String updateTime) {
        points.removeIf(point -> id.equals(point.vendorId()));
        Map<String, Object> value = new LinkedHashMap<>();
        value.put("updateTime", Instant.parse(updateTime).atOffset(ZoneOffset.UTC));
        points.add(new DataPoint(
                "alice",
                DataType.SLEEP,
                DataOperation.LIST,
                Change.NEW,
                id,
                new ObservedTime.Interval(
                        Instant.parse(start).atOffset(ZoneOffset.UTC),
                        Instant.parse(end).atOffset(ZoneOffset.UTC)),
                WATCH,
                value));
    }

    DataPoint held(String id) {
        return points.stream()
                .filter(point -> id.equals(point.vendorId()))
                .findFirst()
                .orElseThrow();
    }

    void forget(String time) {
        points.removeIf(point -> point.position().equals(Instant.parse(time)));
    }

    void unreadable(String problem) {
        problems.add(problem);
    }

    /** A paired device that reached the vendor at this time. */
    void sync(String device, String time) {
        synced.put(device, Instant.parse(time));
    }

    /** A night of so many minutes of sleep. */
    void nightAsleep(String id, String end, int minutes, String updateTime) {
        night(id, Instant.parse(end).minusSeconds(28_800).toString(), end, updateTime);
        points.replaceAll(point -> id.equals(point.vendorId()) ? asleep(point, minutes) : point);
    }

    private static DataPoint asleep(DataPoint point, int minutes) {
        Map<String, Object> value = new LinkedHashMap<>(point.value());
        value.put("summary", Map.of("minutesAsleep", (long) minutes));
        return new DataPoint(
                point.connection(),
                point.type(),
                point.origin(),
                point.change(),
                point.vendorId(),
                point.time(),
                point.source(),
                value);
    }

    /** What the list no longer shows, though it is there. */
    void hide(String id) {
        hidden.add(id);
    }

    int deviceRequests() {
        return deviceRequests;
    }

    /** Fails one request, counted from the first. */
    void failAt(int request) {
        failingRequest = request;
    }

    int requests() {
        return requests;
    }

    @Override
    public CompletableFuture<Page> page(PageRequest request) {
        requests++;
        if (isDown) {
            return CompletableFuture.failedFuture(new FitbitException("the vendor is down"));
        }
        if (requests == failingRequest) {
            return CompletableFuture.failedFuture(new IllegalStateException("on purpose"));
        }
        List<DataPoint> found = points.stream()
                .filter(point ->
                        point.type() == request.type() && request.range().contains(point.position()))
                .filter(point -> point.vendorId() == null || !hidden.contains(point.vendorId()))
                .sorted(Comparator.comparing(DataPoint::position).reversed())
                .toList();
        int size = request.type().maxPageSize();
        int from = request.pageToken() == null ? 0 : Integer.parseInt(request.pageToken());
        int to = Math.min(from + size, found.size());
        return CompletableFuture.completedFuture(
                new Page(found.subList(from, to), to < found.size() ? String.valueOf(to) : null, problems));
    }

    @Override
    public CompletableFuture<DataPoint> get(Caller caller, DataType type, String id) {
        return points.stream()
                .filter(point -> id.equals(point.vendorId()))
                .findFirst()
                .map(CompletableFuture::completedFuture)
                .orElseGet(() -> CompletableFuture.failedFuture(new InvalidRequestException(
                        "no such record", RemoteFailure.permanent(404, "RESOURCE_NOT_FOUND"), null)));
    }

    @Override
    public CompletableFuture<Page> rollUp(RollUpRequest request) {
        requests++;
        boolean isDaily = request.range().axis() == TimeRange.Axis.CIVIL;
        List<DataPoint> sums = new ArrayList<>();
        for (Instant start = request.range().start();
                start.isBefore(request.range().end());
                start = start.plus(request.window())) {
            Instant end = start.plus(request.window());
            TimeRange window = request.range().between(start, end);
            OptionalDouble average = points.stream()
                    .filter(point -> point.type() == request.type() && window.contains(point.position()))
                    .mapToLong(point -> point.value().get("beatsPerMinute") instanceof Long beats ? beats : 0)
                    .average();
            ObservedTime time = isDaily
                    ? new ObservedTime.Civil(window.civilStart(), window.civilEnd())
                    : new ObservedTime.Interval(start.atOffset(ZoneOffset.UTC), end.atOffset(ZoneOffset.UTC));
            if (average.isPresent()) {
                sums.add(new DataPoint(
                        "alice",
                        request.type(),
                        isDaily ? DataOperation.DAILY_ROLL_UP : DataOperation.ROLL_UP,
                        Change.NEW,
                        null,
                        time,
                        Map.of(),
                        Map.of("beatsPerMinuteAvg", average.getAsDouble())));
            }
        }
        return CompletableFuture.completedFuture(new Page(sums, null, List.of()));
    }

    @Override
    public CompletableFuture<List<Map<String, Object>>> devices(Caller caller) {
        deviceRequests++;
        return CompletableFuture.completedFuture(synced.entrySet().stream()
                .map(device -> Map.<String, Object>of(
                        "id",
                        device.getKey(),
                        "deviceType",
                        device.getKey().equals("scale") ? "SCALE" : "TRACKER",
                        "lastSyncTime",
                        device.getValue().atOffset(ZoneOffset.UTC)))
                .toList());
    }
}
