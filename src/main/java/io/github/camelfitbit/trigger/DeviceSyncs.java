package io.github.camelfitbit.trigger;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.camelfitbit.async.Relay;
import io.github.camelfitbit.compound.Syncs;
import io.github.camelfitbit.http.Caller;
import io.github.camelfitbit.http.Priority;
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
    private final Cache<String, CompletableFuture<Known>> asked;

    /**
     * What one answer tells.
     *
     * @param byDevice when each device synced last, by its id
     * @param worn     when the last of those that are worn did; empty when that is not known
     */
    private record Known(Map<String, Instant> byDevice, Optional<Instant> worn) {

        static final Known NOTHING = new Known(Map.of(), Optional.empty());
    }

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
        return known(connection).thenApply(Known::byDevice);
    }

    /** When something that is worn synced last, which a scale is not; empty as {@link #of} is. It never fails. */
    public CompletableFuture<Optional<Instant>> worn(String connection) {
        return known(connection).thenApply(Known::worn);
    }

    private CompletableFuture<Known> known(String connection) {
        CompletableFuture<Known> answer = asked.get(connection, this::ask);
        if (answer.isDone() && answer.join().byDevice().isEmpty()) {
            asked.asMap().remove(connection, answer);
        }
        return answer;
    }

    private CompletableFuture<Known> ask(String connection) {
        return Relay.begin(() -> {
                    people.require(connection, SCOPE, "settings");
                    return api.devices(new Caller(connection, Priority.POLL));
                })
                .thenApply(DeviceSyncs::read)
                .exceptionally(unknown -> Known.NOTHING);
    }

    private static Known read(List<Map<String, Object>> devices) {
        Map<String, Instant> synced = new HashMap<>();
        devices.forEach(device -> {
            if (device.get("id") instanceof String id && device.get("lastSyncTime") instanceof OffsetDateTime time) {
                synced.put(id, time.toInstant());
            }
        });
        return new Known(synced, Syncs.newest(devices));
    }
}
