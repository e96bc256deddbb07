package io.github.camelfitbit.trigger;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

import io.github.camelfitbit.async.AsyncLoop;
import io.github.camelfitbit.error.StoreException;
import io.github.camelfitbit.model.Connection;
import io.github.camelfitbit.model.ConnectionEvent.Kind;
import io.github.camelfitbit.model.ConnectionState;
import io.github.camelfitbit.store.ConnectionStore;
import io.github.camelfitbit.store.Cursor;
import io.github.camelfitbit.store.CursorKey;
import io.github.camelfitbit.store.CursorStore;
import org.jspecify.annotations.Nullable;

/**
 * The engine of the trigger for connections: compares where a connection stands with what was told last, and tells the
 * difference. It reads the stores and asks no vendor.
 *
 * <p>At least once, in order per connection: what was told is remembered after the route completed it, so a crash
 * repeats the event under way with the same id. Thread-safe, provided that one connection is not looked at twice at a
 * time.
 */
public final class ConnectionTrigger {

    /** What stands for the data type in the keys of its memory. */
    public static final String CONNECTIONS = "connections";

    /** Right after consent the vendor is asked who it is: so long an event waits for the answer. */
    static final Duration PATIENCE = Duration.ofMinutes(1);

    private final LifecycleSettings settings;
    private final ConnectionStore connections;
    private final CursorStore memory;
    private final Clock clock;

    /**
     * @param connections what is looked at
     * @param memory      where it is remembered what was told
     * @param clock       the time
     */
    public ConnectionTrigger(LifecycleSettings settings, ConnectionStore connections, CursorStore memory, Clock clock) {
        this.settings = settings;
        this.connections = connections;
        this.memory = memory;
        this.clock = clock;
    }

    /**
     * Looks at one connection; nothing is told of one that does not exist.
     *
     * @return how many events the route completed; fails with {@link StoreException} when a store fails
     */
    public CompletableFuture<Integer> look(String connection, EventDelivery delivery) {
        AtomicInteger completed = new AtomicInteger();
        CursorKey key = new CursorKey(connection, settings.name(), CONNECTIONS);
        return AsyncLoop.whileTrue(() -> tellNext(key, delivery, completed)).thenApply(done -> completed.get());
    }

    /** Reads both stores for each event: whatever changed meanwhile, here or on another node, is met by the next step. */
    private CompletableFuture<Boolean> tellNext(CursorKey key, EventDelivery delivery, AtomicInteger completed) {
        Connection now = connections.find(key.connection()).orElse(null);
        Optional<Cursor> known = memory.find(key);
        if (now == null || isIncomplete(now)) {
            return CompletableFuture.completedFuture(false);
        }
        Difference difference =
                new Difference(known.map(cursor -> told(key, cursor)).orElse(null), now);
        Kind kind = difference.kind();
        if (kind == null) {
            return CompletableFuture.completedFuture(false);
        }
        Told after = difference.after(kind);
        if (!isWanted(kind, known.isPresent(), now)) {
            return CompletableFuture.completedFuture(remember(key, known.orElse(null), after));
        }
        return delivery.deliver(difference.event(kind, clock.instant())).thenApply(isCompleted -> {
            if (isCompleted) {
                completed.incrementAndGet();
            }
            return isCompleted && remember(key, known.orElse(null), after);
        });
    }

    /** Who it is comes a moment after the consent; if the vendor does not say, the event goes without. */
    private boolean isIncomplete(Connection now) {
        return now.state() == ConnectionState.CONNECTED
                && now.person() == null
                && clock.instant().isBefore(now.connectedAt().plus(PATIENCE));
    }

    private boolean isWanted(Kind kind, boolean isKnown, Connection now) {
        return settings.kinds().contains(kind) && (isKnown || !now.stateSince().isBefore(settings.startFrom()));
    }

    /** False when another node with the same memory was faster: the rest is left to it. */
    private boolean remember(CursorKey key, @Nullable Cursor known, Told told) {
        Instant start = known == null ? settings.startFrom() : known.start();
        Cursor cursor = Cursor.startingAt(start).remembering(told.write(), told.stateSince());
        return memory.compareAndSet(key, known, cursor);
    }

    private static Told told(CursorKey key, Cursor cursor) {
        try {
            return Told.read(cursor);
        } catch (IllegalArgumentException e) {
            throw new StoreException(
                    "what '" + key.name() + "' was told of connection '" + key.connection()
                            + "' cannot be read: it was written by another version, or by a data trigger; give the"
                            + " route another cursorName",
                    e);
        }
    }
}
