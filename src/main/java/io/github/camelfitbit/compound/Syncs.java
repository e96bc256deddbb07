package io.github.camelfitbit.compound;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;

import io.github.camelfitbit.async.AsyncLoop;
import io.github.camelfitbit.async.Pauses;
import io.github.camelfitbit.async.Relay;
import io.github.camelfitbit.http.Caller;
import io.github.camelfitbit.oauth.People;
import io.github.camelfitbit.remote.HealthApi;
import org.jspecify.annotations.Nullable;

/**
 * When a person's devices last reached the vendor, and waiting until they have. Waiting holds no thread, and ends with the
 * component. Thread-safe; its only state is the future that ends all waits.
 */
public final class Syncs {

    static final String SCOPE = "settings.readonly";

    /** Devices sync about every quarter of an hour: looking more often than this only costs budget. */
    private static final Duration INTERVAL = Duration.ofMinutes(1);

    private final CompletableFuture<Object> ended = new CompletableFuture<>();
    private final HealthApi api;
    private final People people;
    private final Pauses pauses;

    /**
     * @param api    the vendor
     * @param people what they granted
     * @param pauses waits
     */
    public Syncs(HealthApi api, People people, Pauses pauses) {
        this.api = api;
        this.people = people;
        this.pauses = pauses;
    }

    /**
     * What the devices say.
     *
     * @param last    the newest sync of a device that measures the heart; null when there is none
     * @param isKnown whether the vendor could be asked
     */
    record Sync(@Nullable Instant last, boolean isKnown) {

        static final Sync UNKNOWN = new Sync(null, false);

        boolean covers(Instant end) {
            return last != null && !last.isBefore(end);
        }

        static Sync of(List<Map<String, Object>> devices) {
            return new Sync(newest(devices).orElse(null), true);
        }
    }

    /**
     * When a device that measures the heart synced last: a scale syncs as well, and says nothing about a wrist.
     *
     * @param devices as {@link HealthApi#devices} answers them
     * @return empty when there is none, or none has synced
     */
    public static Optional<Instant> newest(List<Map<String, Object>> devices) {
        return devices.stream()
                .filter(device -> !"SCALE".equals(device.get("deviceType")))
                .map(device -> Members.moment(device.get("lastSyncTime")))
                .filter(Objects::nonNull)
                .map(OffsetDateTime::toInstant)
                .max(Comparator.naturalOrder());
    }

    /**
     * Waits until a device has synced after {@code end}.
     *
     * @param within how long at most; zero looks once
     * @return what was known last, also when the time is over, the devices cannot be asked for, or the component stops
     */
    CompletableFuture<Sync> await(Caller caller, Instant end, Duration within) {
        long start = pauses.nanos().getAsLong();
        AtomicReference<Sync> seen = new AtomicReference<>(Sync.UNKNOWN);
        return AsyncLoop.whileTrue(() -> look(caller).thenCompose(sync -> {
                    seen.set(sync);
                    boolean isOver = sync.covers(end) || ended.isDone() || pauses.isOver(within, start);
                    return isOver || !sync.isKnown() ? CompletableFuture.completedFuture(false) : pause(within, start);
                }))
                .thenApply(done -> seen.get());
    }

    /** Ends all waits, now and later: who waits is answered with what is known. */
    public void end() {
        ended.complete(this);
    }

    private CompletableFuture<Sync> look(Caller caller) {
        return Relay.begin(() -> {
                    people.require(caller.connection(), SCOPE, "settings");
                    return api.devices(caller);
                })
                .thenApply(Sync::of)
                .exceptionally(unknown -> Sync.UNKNOWN);
    }

    private CompletableFuture<Boolean> pause(Duration within, long start) {
        Duration left = within.minusNanos(pauses.nanos().getAsLong() - start);
        Duration pause = left.compareTo(INTERVAL) < 0 ? left : INTERVAL;
        CompletableFuture<Boolean> over = pauses.after(pause, () -> CompletableFuture.completedFuture(true));
        return CompletableFuture.anyOf(over, ended).thenApply(any -> {
            over.cancel(false);
            return true;
        });
    }
}
