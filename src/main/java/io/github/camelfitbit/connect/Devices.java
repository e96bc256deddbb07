package io.github.camelfitbit.connect;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.camelfitbit.operation.Arguments;
import io.github.camelfitbit.operation.Operation;
import io.github.camelfitbit.operation.OperationRequest;
import io.github.camelfitbit.operation.Operations;
import org.jspecify.annotations.Nullable;

/** When a person's devices last reached the vendor. Answers are remembered for a minute, failures are not. Thread-safe. */
final class Devices {

    private static final Duration MEMORY = Duration.ofMinutes(1);
    private static final int MOST_REMEMBERED = 200;

    private final Operation list;
    private final Clock clock;
    private final Cache<String, Synced> remembered = Caffeine.newBuilder()
            .maximumSize(MOST_REMEMBERED)
            .expireAfterWrite(MEMORY)
            .executor(Runnable::run)
            .build();

    Devices(Operations operations, Clock clock) {
        this.list = operations.find("devices", "list");
        this.clock = clock;
    }

    /**
     * What is known of the devices.
     *
     * @param last    the newest sync; null when there was none
     * @param problem why it is not known; {@code ""} otherwise
     */
    record Synced(@Nullable Moment last, String problem) {}

    CompletableFuture<Synced> of(String connection) {
        Synced known = remembered.getIfPresent(connection);
        if (known != null) {
            return CompletableFuture.completedFuture(known);
        }
        return Preview.asked(list, new OperationRequest(connection, new Arguments(Map.of()), null))
                .thenApply(answer -> {
                    Synced synced = new Synced(newest(answer.body()), "");
                    remembered.put(connection, synced);
                    return synced;
                })
                .exceptionally(failure -> new Synced(null, Preview.words(failure)));
    }

    private @Nullable Moment newest(Object devices) {
        Instant now = clock.instant();
        return ((List<?>) devices)
                .stream()
                        .map(device -> device instanceof Map<?, ?> map ? moment(map.get("lastSyncTime")) : null)
                        .filter(Objects::nonNull)
                        .max(Comparator.naturalOrder())
                        .map(last -> Moment.of(last, now))
                        .orElse(null);
    }

    private static @Nullable Instant moment(@Nullable Object value) {
        if (value instanceof OffsetDateTime time) {
            return time.toInstant();
        }
        try {
            return value == null ? null : Instant.parse(value.toString());
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
