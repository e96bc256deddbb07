package io.github.camelfitbit.trigger;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.camelfitbit.async.Relay;
import io.github.camelfitbit.http.Caller;
import io.github.camelfitbit.http.Priority;
import io.github.camelfitbit.model.DataType;
import io.github.camelfitbit.oauth.People;
import io.github.camelfitbit.remote.HealthApi;

/**
 * When the devices of people reached the vendor last, asked for once for all triggers that look at about the same time.
 * Thread-safe; guarded is the memory of the last minutes, by the Caffeine cache that holds it.
 */
public final class DeviceSyncs {

    private static final String SCOPE = "settings.readonly";

    /** Triggers of one connection look within seconds of each other; a device syncs every quarter of an hour. */
    private static final Duration FRESH = Duration.ofMinutes(2);

    private final HealthApi api;
    private final People people;
    /** What a scale measures. */
    private static final Set<DataType> OF_SCALES = Set.of(DataType.WEIGHT, DataType.BODY_FAT);

    private final Cache<String, CompletableFuture<List<Sync>>> asked;

    /** When a device synced last. */
    private record Sync(String device, boolean isScale, Instant time) {}

    /**
     * @param api    the vendor
     * @param people what they granted
     * @param clock  the time
     */
    public DeviceSyncs(HealthApi api, People people, Clock clock) {
        this.api = api;
        this.people = people;
        this.asked = Caffeine.newBuilder()
                .expireAfterWrite(FRESH)
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .build();
    }

    /**
     * When each device synced last, by its id.
     *
     * @return empty when that is not known: the scope {@code settings.readonly} is not granted, no device is paired, or the
     *     vendor does not answer. It never fails
     */
    public CompletableFuture<Map<String, Instant>> of(String connection) {
        return synced(connection, sync -> true);
    }

    /** As {@link #of(String)}, of the devices that may have measured this: a scale says nothing about a wrist. */
    public CompletableFuture<Map<String, Instant>> of(String connection, DataType type) {
        return synced(connection, sync -> !sync.isScale() || OF_SCALES.contains(type));
    }

    private CompletableFuture<Map<String, Instant>> synced(String connection, Predicate<Sync> wanted) {
        CompletableFuture<List<Sync>> answer = asked.get(connection, this::ask);
        if (answer.isDone() && answer.join().isEmpty()) {
            asked.asMap().remove(connection, answer);
        }
        return answer.thenApply(all -> all.stream().filter(wanted).collect(Collectors.toMap(Sync::device, Sync::time)));
    }

    private CompletableFuture<List<Sync>> ask(String connection) {
        return Relay.begin(() -> {
                    people.require(connection, SCOPE, "settings");
                    return api.devices(new Caller(connection, Priority.POLL));
                })
                .thenApply(DeviceSyncs::read)
                .exceptionally(unknown -> List.of());
    }

    private static List<Sync> read(List<Map<String, Object>> devices) {
        List<Sync> synced = new ArrayList<>();
        devices.forEach(device -> {
            if (device.get("id") instanceof String id && device.get("lastSyncTime") instanceof OffsetDateTime time) {
                synced.add(new Sync(id, "SCALE".equals(device.get("deviceType")), time.toInstant()));
            }
        });
        return synced;
    }
}
