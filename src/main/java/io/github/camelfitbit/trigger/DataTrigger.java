package io.github.camelfitbit.trigger;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

import io.github.camelfitbit.async.Failures;
import io.github.camelfitbit.error.RemoteException;
import io.github.camelfitbit.error.StoreException;
import io.github.camelfitbit.http.Caller;
import io.github.camelfitbit.http.Priority;
import io.github.camelfitbit.model.DataKind;
import io.github.camelfitbit.model.TimeRange;
import io.github.camelfitbit.oauth.People;
import io.github.camelfitbit.remote.HealthApi;
import io.github.camelfitbit.remote.PageRequest;
import io.github.camelfitbit.remote.WindowReader;
import io.github.camelfitbit.store.Cursor;
import io.github.camelfitbit.store.CursorKey;

/**
 * The engine of a data trigger: looks at one connection and delivers what was not delivered yet, oldest first.
 *
 * <p>At least once: the cursor moves only after the route completed a message. A crash repeats the message under way, and
 * of telemetry up to a thousand records before it, with the same ids. Thread-safe, provided that one connection is not polled twice at a time.
 */
public final class DataTrigger {

    private static final Duration FURTHEST_EAST = Duration.ofHours(14);

    private final TriggerSettings settings;
    private final HealthApi api;
    private final People people;
    private final PersonFinder finder;
    private final Memory memory;
    private final Clock clock;

    /** Finds out who a connection belongs to, if that is not known yet. */
    @FunctionalInterface
    public interface PersonFinder {
        /** Done once the person, and so the time zone, is known; at once if it is. */
        CompletableFuture<?> find(String connection);
    }

    /**
     * @param people what they granted, and their time zones for {@code startFrom}
     * @param finder who knows those zones when {@code people} do not yet: right after consent
     */
    public DataTrigger(
            TriggerSettings settings, HealthApi api, People people, PersonFinder finder, Memory memory, Clock clock) {
        this.settings = settings;
        this.api = api;
        this.people = people;
        this.finder = finder;
        this.memory = memory;
        this.clock = clock;
    }

    /**
     * Looks at one connection.
     *
     * @return how many messages the route completed; fails with what the vendor or a store failed with. The cursor then
     *     stands behind the last message that was completed
     */
    public CompletableFuture<Integer> poll(String connection, Delivery delivery) {
        people.require(connection, settings.type(), settings.type().reading());
        CursorKey key =
                new CursorKey(connection, settings.name(), settings.type().id());
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        Optional<Cursor> known = memory.cursors().find(key);
        return known.isPresent()
                ? pollFrom(known.get(), key, now, delivery)
                : found(connection).thenCompose(person -> pollFrom(begin(key, now), key, now, delivery));
    }

    private CompletableFuture<Integer> pollFrom(Cursor cursor, CursorKey key, Instant now, Delivery delivery) {
        Instant from = beginning(cursor, now);
        if (!from.isBefore(now)) {
            return CompletableFuture.completedFuture(0);
        }
        PollRun run = new PollRun(settings, memory, key, cursor.forgettingBefore(from), delivery);
        PageRequest question = new PageRequest(
                new Caller(key.connection(), Priority.POLL),
                settings.type(),
                settings.type().reading(),
                TimeRange.physical(from, end(now)),
                null,
                null);
        return WindowReader.read(api, question, run::deliver).thenApply(done -> run.completedMessages());
    }

    /** A day's figures stand at its midnight as if it were UTC: east of Greenwich that is still ahead in the morning. */
    private Instant end(Instant now) {
        return settings.type().kind() == DataKind.DAILY ? now.plus(FURTHEST_EAST) : now;
    }

    /**
     * Waits for the person's time zone, which {@code startFrom} is resolved in once and for all. Fails if it may be known
     * later; if the vendor will not say, the default zone has to do.
     */
    private CompletableFuture<?> found(String connection) {
        return finder.find(connection).handle((person, failure) -> {
            if (failure == null || isFinal(failure)) {
                return connection;
            }
            throw new CompletionException(Failures.cause(failure));
        });
    }

    private static boolean isFinal(Throwable failure) {
        return Failures.cause(failure) instanceof RemoteException remote && !remote.isRetryable();
    }

    /** Written down at once: {@code startFrom=now} must not mean a later now at each poll. */
    private Cursor begin(CursorKey key, Instant now) {
        ZonedDateTime local = now.atZone(people.zone(key.connection()));
        Cursor cursor = Cursor.startingAt(settings.startFrom().instant(local));
        if (!memory.cursors().compareAndSet(key, null, cursor)) {
            throw new StoreException(
                    "cursor '" + settings.name() + "' of connection '" + key.connection()
                            + "' was created by another node meanwhile; this poll is left to it",
                    null);
        }
        return cursor.withVersion(1);
    }

    /**
     * Far enough back to meet what came late: behind the newest record for a device that was silent, and the whole
     * lookback for a second device. Whole hours, as that is what is remembered.
     */
    private Instant beginning(Cursor cursor, Instant now) {
        Instant lookback = now.minus(settings.lookback());
        Instant oldest = cursor.position().isBefore(lookback) ? cursor.position() : lookback;
        Instant hour = oldest.truncatedTo(ChronoUnit.HOURS);
        return hour.isBefore(cursor.start()) ? cursor.start() : hour;
    }
}
