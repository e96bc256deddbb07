package io.github.camelfitbit.delivery;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import io.github.camelfitbit.error.InvalidRequestException;
import io.github.camelfitbit.error.RemoteFailure;
import io.github.camelfitbit.error.RemoteUnavailableException;
import io.github.camelfitbit.http.Caller;
import io.github.camelfitbit.model.DataKind;
import io.github.camelfitbit.model.DataPoint;
import io.github.camelfitbit.model.DataType;
import io.github.camelfitbit.oauth.HandMovedClock;
import io.github.camelfitbit.remote.NoData;
import io.github.camelfitbit.remote.Page;
import io.github.camelfitbit.remote.PageRequest;
import org.jspecify.annotations.Nullable;

/**
 * A vendor with the real one's bad habits: newest first, pages that lose records which share a timestamp with the page
 * before, empty pages with tokens, lists that are behind, failures at random and on wide ranges. Not thread-safe.
 */
final class FakeVendor extends NoData {

    private final Map<String, Held> records = new TreeMap<>();
    private final Map<String, Instant> synced = new TreeMap<>();
    private final HandMovedClock clock;
    private final Fuse fuse;
    private final Duration widest;
    private Weather weather = Weather.FINE;
    private Dice dice = new Dice(0);

    /** How often calls fail, and how often an empty page comes before a full one. */
    record Weather(double failures, double emptyPages) {
        static final Weather FINE = new Weather(0, 0);
    }

    /** @param widest what is asked for more than this at a time, fails */
    FakeVendor(HandMovedClock clock, Fuse fuse, Duration widest) {
        this.clock = clock;
        this.fuse = fuse;
        this.widest = widest;
    }

    void turn(Weather next, Dice nextDice) {
        weather = next;
        dice = nextDice;
    }

    /**
     * Changes a record; with null it is deleted.
     *
     * @return how long it takes until lists show it: {@code lag}, or longer where they were behind already
     */
    Duration put(String key, @Nullable DataPoint point, Duration lag) {
        return records.computeIfAbsent(key, unknown -> new Held()).set(point, clock.instant(), lag);
    }

    void synced(String device) {
        synced.put(device, clock.instant());
    }

    Map<String, Held> records() {
        return records;
    }

    boolean holds(String key) {
        Held held = records.get(key);
        return held != null && held.real() != null;
    }

    /** Lists do not show the record for a while, though it is there. */
    void hide(String key, Duration length) {
        Held held = records.get(key);
        if (held != null) {
            held.hide(clock.instant().plus(length));
        }
    }

    /** All there is. */
    List<DataPoint> real() {
        return records.values().stream()
                .map(Held::real)
                .filter(Objects::nonNull)
                .toList();
    }

    @Override
    public CompletableFuture<Page> page(PageRequest request) {
        fuse.pass();
        if (dice.chance(weather.failures()) || request.range().length().compareTo(widest) > 0) {
            return broken();
        }
        String token = Objects.requireNonNullElse(request.pageToken(), "0");
        if (!token.endsWith("e") && dice.chance(weather.emptyPages())) {
            return CompletableFuture.completedFuture(new Page(List.of(), token + "e", List.of()));
        }
        int from = Integer.parseInt(token.replace("e", ""));
        return CompletableFuture.completedFuture(page(listed(request), from, size(request.type())));
    }

    private Page page(List<DataPoint> found, int from, int size) {
        int to = Math.min(from + size, found.size());
        Stream<DataPoint> page = found.subList(from, to).stream()
                .filter(point -> from == 0
                        || !point.position().equals(found.get(from - 1).position()));
        return new Page(page.toList(), to < found.size() ? String.valueOf(to) : null, List.of());
    }

    private List<DataPoint> listed(PageRequest request) {
        return records.values().stream()
                .map(held -> held.listed(clock.instant()))
                .filter(Objects::nonNull)
                .filter(point -> request.range().contains(point.position()))
                .sorted(Comparator.comparing(DataPoint::position).reversed())
                .toList();
    }

    private static int size(DataType type) {
        return type.kind() == DataKind.SESSION ? 3 : 12;
    }

    private static <T> CompletableFuture<T> broken() {
        return CompletableFuture.failedFuture(new RemoteUnavailableException(
                "the vendor failed", RemoteFailure.passing(500, "INTERNAL_ERROR"), null));
    }

    @Override
    public CompletableFuture<DataPoint> get(Caller caller, DataType type, String id) {
        fuse.pass();
        Held held = records.get(id);
        DataPoint found = held == null ? null : held.real();
        if (dice.chance(weather.failures())) {
            return broken();
        }
        return found != null
                ? CompletableFuture.completedFuture(found)
                : CompletableFuture.failedFuture(new InvalidRequestException(
                        "no such record", RemoteFailure.permanent(404, "RESOURCE_NOT_FOUND"), null));
    }

    @Override
    public CompletableFuture<List<Map<String, Object>>> devices(Caller caller) {
        fuse.pass();
        if (dice.chance(weather.failures())) {
            return broken();
        }
        return CompletableFuture.completedFuture(synced.entrySet().stream()
                .map(device -> Map.<String, Object>of(
                        "id", device.getKey(), "lastSyncTime", device.getValue().atOffset(ZoneOffset.UTC)))
                .toList());
    }
}
