package io.github.camelfitbit.trigger.derived;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import io.github.camelfitbit.error.FitbitException;
import io.github.camelfitbit.http.Caller;
import io.github.camelfitbit.model.Change;
import io.github.camelfitbit.model.DataOperation;
import io.github.camelfitbit.model.DataPoint;
import io.github.camelfitbit.model.DataType;
import io.github.camelfitbit.model.ObservedTime;
import io.github.camelfitbit.remote.NoData;
import io.github.camelfitbit.remote.Page;
import io.github.camelfitbit.remote.PageRequest;
import io.github.camelfitbit.remote.PersonResource;
import io.github.camelfitbit.remote.RollUpRequest;

/** A vendor that holds the figures of days, the records and the devices that a test recorded. */
final class Days extends NoData {

    private final Map<LocalDate, Map<String, Object>> rolledUp = new LinkedHashMap<>();
    private final List<DataPoint> points = new ArrayList<>();
    private final Map<String, Map<String, Object>> devices = new LinkedHashMap<>();
    private int requests;
    private boolean isDown;

    /** What the roll-up of a day says. */
    void day(String date, String member, Object value) {
        rolledUp.put(LocalDate.parse(date), Map.of(member, value));
    }

    /** A record; recording an id again revises it. */
    void record(DataPoint point) {
        points.removeIf(known -> known.id().equals(point.id()));
        points.add(point);
    }

    /** A paired device. */
    void device(String id, int batteryLevel, String lastSync) {
        devices.put(
                id,
                Map.of(
                        "id",
                        id,
                        "deviceType",
                        "TRACKER",
                        "deviceVersion",
                        "Charge 6",
                        "batteryLevel",
                        (long) batteryLevel,
                        "lastSyncTime",
                        OffsetDateTime.parse(lastSync)));
    }

    /** A paired device with whatever the vendor says of it. */
    void device(String id, Map<String, Object> members) {
        Map<String, Object> device = new LinkedHashMap<>(members);
        device.put("id", id);
        devices.put(id, device);
    }

    void unpair(String id) {
        devices.remove(id);
    }

    /** Whether figures and records are refused, as by a vendor that is down. */
    void fail(boolean fails) {
        isDown = fails;
    }

    /** How often it was asked for figures or records. */
    int requests() {
        return requests;
    }

    @Override
    public CompletableFuture<Page> rollUp(RollUpRequest request) {
        requests++;
        if (isDown) {
            return down();
        }
        List<DataPoint> found = rolledUp.entrySet().stream()
                .filter(day -> !day.getKey()
                                .isBefore(request.range().civilStart().toLocalDate())
                        && day.getKey().isBefore(request.range().civilEnd().toLocalDate()))
                .map(day -> rolledUp(request.type(), day.getKey(), day.getValue()))
                .toList();
        return CompletableFuture.completedFuture(new Page(found, null, List.of()));
    }

    private static DataPoint rolledUp(DataType type, LocalDate date, Map<String, Object> value) {
        return new DataPoint(
                "alice",
                type,
                DataOperation.DAILY_ROLL_UP,
                Change.NEW,
                null,
                new ObservedTime.Civil(date.atStartOfDay(), date.plusDays(1).atStartOfDay()),
                Map.of(),
                value);
    }

    @Override
    public CompletableFuture<Page> page(PageRequest request) {
        requests++;
        if (isDown) {
            return down();
        }
        List<DataPoint> found = points.stream()
                .filter(point ->
                        point.type() == request.type() && request.range().contains(point.position()))
                .sorted(Comparator.comparing(DataPoint::position).reversed())
                .toList();
        return CompletableFuture.completedFuture(new Page(found, null, List.of()));
    }

    @Override
    public CompletableFuture<List<Map<String, Object>>> devices(Caller caller) {
        return CompletableFuture.completedFuture(List.copyOf(devices.values()));
    }

    @Override
    public CompletableFuture<Map<String, Object>> resource(Caller caller, PersonResource resource) {
        return CompletableFuture.completedFuture(Map.of());
    }

    private static CompletableFuture<Page> down() {
        return CompletableFuture.failedFuture(new FitbitException("the vendor is down"));
    }
}
