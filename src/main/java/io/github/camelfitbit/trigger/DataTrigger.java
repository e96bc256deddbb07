package io.github.camelfitbit.trigger;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

import io.github.camelfitbit.async.AsyncLoop;
import io.github.camelfitbit.async.Failures;
import io.github.camelfitbit.async.Relay;
import io.github.camelfitbit.error.RemoteException;
import io.github.camelfitbit.error.StoreException;
import io.github.camelfitbit.http.Caller;
import io.github.camelfitbit.model.DataType;
import io.github.camelfitbit.model.TimeRange;
import io.github.camelfitbit.oauth.People;
import io.github.camelfitbit.remote.HealthApi;
import io.github.camelfitbit.remote.PageRequest;
import io.github.camelfitbit.remote.WindowReader;
import io.github.camelfitbit.store.Cursor;
import io.github.camelfitbit.store.CursorKey;
import io.github.camelfitbit.store.CursorStore;
import io.github.camelfitbit.store.OwnRecords;
import io.github.camelfitbit.store.Ticket;
import io.github.camelfitbit.store.TicketStore;

/**
 * The engine of a data trigger: looks at one connection and delivers what was not delivered yet, oldest first.
 *
 * <p>At least once: the cursor moves only after the route completed a message. A crash repeats the message under way, and
 * of telemetry up to a thousand records before it, with the same ids. Thread-safe, provided that one connection is not polled twice at a time.
 */
public final class DataTrigger {

    private final TriggerSettings settings;
    private final Source source;
    private final Ledger ledger;
    private final SyncListener listener;
    private final Clock clock;

    /**
     * Where the data come from.
     *
     * @param api     the vendor
     * @param people  what they granted, and their time zones for {@code startFrom}
     * @param finder  who knows those zones when {@code people} do not yet: right after consent
     * @param devices when their devices synced
     */
    public record Source(HealthApi api, People people, PersonFinder finder, DeviceSyncs devices) {}

    /**
     * What is remembered.
     *
     * @param cursors how far each trigger has come
     * @param tickets the looks that are owed
     * @param own     what this application wrote itself
     */
    public record Ledger(CursorStore cursors, TicketStore tickets, OwnRecords own) {}

    /** One look: where it is remembered, where its records go, and who is told how it goes. */
    private record Visit(CursorKey key, Delivery delivery, SyncReport report) {}

    /** Finds out who a connection belongs to, if that is not known yet. */
    @FunctionalInterface
    public interface PersonFinder {
        /** Done once the person, and so the time zone, is known; at once if it is. */
        CompletableFuture<?> find(String connection);
    }

    /**
     * @param source   where the data come from
     * @param ledger   what is remembered
     * @param listener is told how looks go
     * @param clock    the time
     */
    public DataTrigger(TriggerSettings settings, Source source, Ledger ledger, SyncListener listener, Clock clock) {
        this.settings = settings;
        this.source = source;
        this.ledger = ledger;
        this.listener = listener;
        this.clock = clock;
    }

    /**
     * Looks at one connection: at what tickets ask for, at what devices have synced, and at what the clock asks for.
     *
     * @return how many messages the route completed; fails with what the vendor or a store failed with. The cursor then
     *     stands behind the last message that was completed, and what is owed stays owed
     */
    public CompletableFuture<Integer> poll(String connection, Delivery delivery) {
        source.people()
                .require(connection, settings.type(), settings.granularity().reading(settings.type()));
        CursorKey key =
                new CursorKey(connection, settings.name(), settings.type().id());
        SyncReport report = new SyncReport(listener, key, clock.instant());
        CompletableFuture<Integer> look = Relay.begin(() -> look(new Visit(key, delivery, report)));
        Relay.whenOver(look, (messages, failure) -> {
            if (failure != null) {
                report.failed(Failures.cause(failure));
            }
        });
        return look;
    }

    private CompletableFuture<Integer> look(Visit visit) {
        CursorKey key = visit.key();
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        List<Ticket> owed = ledger.tickets().find(key).stream()
                .filter(ticket -> !ticket.isOfHistory())
                .toList();
        Optional<Cursor> known = ledger.cursors().find(key);
        return known.isPresent()
                ? lookFrom(known.get(), visit, owed, now)
                : found(key.connection()).thenCompose(person -> lookFrom(begin(key, now), visit, owed, now));
    }

    private CompletableFuture<Integer> lookFrom(Cursor cursor, Visit visit, List<Ticket> owed, Instant now) {
        CursorKey key = visit.key();
        Planning planning = new Planning(settings, cursor, now, source.people().clock(key.connection()));
        if (owed.stream().anyMatch(ticket -> ticket.reason() == Ticket.Reason.NOTIFICATION)) {
            source.devices().told(key.connection());
        }
        CompletableFuture<Map<String, Instant>> synced = planning.asksForDevices()
                ? source.devices().of(key.connection(), settings.type(), planning.devicesAtMostOld())
                : CompletableFuture.completedFuture(Map.of());
        return synced.thenCompose(known -> {
            Plan plan = planning.plan(owed, known, source.devices().lastTold(key.connection()));
            if (plan.isIdle(cursor)) {
                return CompletableFuture.completedFuture(0);
            }
            Look look = new Look(settings, ledger, key, cursor, visit.delivery());
            look.commit(planning.marksAtOnce(known));
            look.memory().forgetBefore(plan.horizon(), now.minus(settings.lookback()));
            visit.report().started(plan);
            Caller caller = new Caller(key.connection(), plan.priority());
            return read(plan, look, caller, now).thenApply(done -> {
                finish(plan, look);
                visit.report().push(cursor.marks(), look.stored().marks());
                visit.report().over(look, caller.count().sent());
                return look.completedMessages();
            });
        });
    }

    private CompletableFuture<Void> read(Plan plan, Look look, Caller caller, Instant now) {
        Iterator<TimeRange> ranges = plan.ranges().iterator();
        return AsyncLoop.whileTrue(() -> {
            if (look.isStopped() || !ranges.hasNext()) {
                return CompletableFuture.completedFuture(false);
            }
            return read(ranges.next(), look, caller, now).thenApply(done -> true);
        });
    }

    private CompletableFuture<Void> read(TimeRange range, Look look, Caller caller, Instant now) {
        DataType type = settings.type();
        look.beginRange(range);
        if (!settings.granularity().isRaw()) {
            ZoneId zone = source.people().zone(caller.connection());
            return Sums.tell(look, range, source.api(), caller, settings, now, zone);
        }
        return WindowReader.read(
                        source.api(), new PageRequest(caller, type, type.reading(), range, null, null), look::deliver)
                .thenCompose(done -> new Vanished(source.api(), type, caller).tell(look, range));
    }

    /** What is owed is settled after the cursor is written down: a crash in between repeats the look, and finds nothing. */
    private void finish(Plan plan, Look look) {
        if (!look.isStopped()) {
            look.commit(plan.marksAfter(look.completedMessages()));
            ledger.tickets().settle(plan.tickets());
        }
    }

    /**
     * Waits for the person's time zone, which {@code startFrom} is resolved in once and for all. Fails if it may be known
     * later; if the vendor will not say, the default zone has to do.
     */
    private CompletableFuture<?> found(String connection) {
        return source.finder().find(connection).handle((person, failure) -> {
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
        ZonedDateTime local = now.atZone(source.people().zone(key.connection()));
        Cursor cursor = Cursor.startingAt(settings.startFrom().instant(local));
        if (!ledger.cursors().compareAndSet(key, null, cursor)) {
            throw new StoreException(
                    "cursor '" + settings.name() + "' of connection '" + key.connection()
                            + "' was created by another node meanwhile; this poll is left to it",
                    null);
        }
        return cursor.withVersion(1);
    }
}
