package io.github.camelfitbit.trigger;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import io.github.camelfitbit.async.Relay;
import io.github.camelfitbit.http.Caller;
import io.github.camelfitbit.http.Priority;
import io.github.camelfitbit.model.DataType;
import io.github.camelfitbit.oauth.People;
import io.github.camelfitbit.remote.HealthApi;

/**
 * When the devices of people reached the vendor last, asked for once for all triggers that look at about the same time, and
 * when the vendor told of any of their data. Thread-safe; guarded are the memories of the last hours, each by the Caffeine
 * cache that holds it.
 */
public final class DeviceSyncs {

    private static final String SCOPE = "settings.readonly";

    /** Triggers of one connection look within seconds of each other; a device syncs every quarter of an hour. */
    static final Duration FRESH = Duration.ofMinutes(2);

    /** Of so many people it is remembered; of whom it is not, it is asked for again. */
    private static final int REMEMBERED = 20_000;

    /** What scales measure; they measure nothing else. */
    private static final Set<DataType> OF_SCALES = EnumSet.of(DataType.WEIGHT, DataType.BODY_FAT);

    private final HealthApi api;
    private final People people;
    private final Clock clock;
    private final Cache<String, Asked> asked;
    private final Cache<String, Instant> told;

    private record Asked(Instant at, CompletableFuture<List<Sync>> answer) {}

    private record Sync(String device, Instant time, boolean isOfScale) {}

    /**
     * @param api    the vendor
     * @param people what they granted
     * @param clock  the time
     */
    public DeviceSyncs(HealthApi api, People people, Clock clock) {
        this.api = api;
        this.people = people;
        this.clock = clock;
        Ticker ticker = () -> TimeUnit.MILLISECONDS.toNanos(clock.millis());
        this.asked = Caffeine.newBuilder()
                .expireAfterWrite(Planning.PATIENCE)
                .maximumSize(REMEMBERED)
                .ticker(ticker)
                .build();
        this.told = Caffeine.newBuilder()
                .expireAfterWrite(Planning.REPAIR)
                .maximumSize(REMEMBERED)
                .ticker(ticker)
                .build();
    }

    /**
     * When each device synced last, by its id.
     *
     * @return empty when that is not known: the scope {@code settings.readonly} is not granted, no device is paired, or the
     *     vendor does not answer. It never fails
     */
    public CompletableFuture<Map<String, Instant>> of(String connection) {
        return ask(connection, FRESH).thenApply(syncs -> byDevice(syncs, sync -> true));
    }

    /** As {@link #of(String)}, for devices that may have brought data of the type: a scale says nothing about a wrist. */
    public CompletableFuture<Map<String, Instant>> of(String connection, DataType type) {
        return of(connection, type, FRESH);
    }

    /**
     * When each device synced last that may have brought data of the type, by its id: a scale says nothing about a wrist.
     *
     * @param atMostOld how long ago the vendor may have been asked, at most {@link Planning#PATIENCE}
     * @return as {@link #of(String)}
     */
    CompletableFuture<Map<String, Instant>> of(String connection, DataType type, Duration atMostOld) {
        boolean isOfScales = OF_SCALES.contains(type);
        return ask(connection, atMostOld).thenApply(syncs -> byDevice(syncs, sync -> isOfScales || !sync.isOfScale()));
    }

    /** When something that is worn synced last, which a scale is not; empty when that is not known. It never fails. */
    public CompletableFuture<Optional<Instant>> worn(String connection) {
        return ask(connection, FRESH).thenApply(syncs -> syncs.stream()
                .filter(sync -> !sync.isOfScale())
                .map(Sync::time)
                .max(Comparator.naturalOrder()));
    }

    private static Map<String, Instant> byDevice(List<Sync> syncs, Predicate<Sync> wanted) {
        return syncs.stream().filter(wanted).collect(Collectors.toMap(Sync::device, Sync::time, (one, other) -> one));
    }

    /** A notification told of data of the connection, whatever their type. */
    void told(String connection) {
        told.put(connection, clock.instant());
    }

    /** When a notification told this node of any data of the connection last; long ago when none did for hours. */
    Instant lastTold(String connection) {
        return Objects.requireNonNullElse(told.getIfPresent(connection), Instant.EPOCH);
    }

    private CompletableFuture<List<Sync>> ask(String connection, Duration atMostOld) {
        Instant oldest = clock.instant().minus(atMostOld);
        Asked answer = asked.asMap()
                .compute(
                        connection,
                        (key, known) -> known != null && known.at().isAfter(oldest)
                                ? known
                                : new Asked(clock.instant(), ask(key)));
        if (answer.answer().isDone() && answer.answer().join().isEmpty()) {
            asked.asMap().remove(connection, answer);
        }
        return answer.answer();
    }

    private CompletableFuture<List<Sync>> ask(String connection) {
        return Relay.begin(() -> {
                    people.require(connection, SCOPE, "settings");
                    return api.devices(new Caller(connection, Priority.POLL));
                })
                .thenApply(
                        devices -> devices.stream().flatMap(DeviceSyncs::read).toList())
                .exceptionally(unknown -> List.of());
    }

    private static Stream<Sync> read(Map<String, Object> device) {
        boolean isOfScale = "SCALE".equals(device.get("deviceType"));
        return device.get("id") instanceof String id && device.get("lastSyncTime") instanceof OffsetDateTime time
                ? Stream.of(new Sync(id, time.toInstant(), isOfScale))
                : Stream.empty();
    }
}
