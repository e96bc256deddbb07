package io.github.camelfitbit.trigger;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

import io.github.camelfitbit.async.Failures;
import io.github.camelfitbit.error.RateLimitedException;
import io.github.camelfitbit.error.StoreException;
import io.github.camelfitbit.model.TimeRange;
import io.github.camelfitbit.remote.WindowReader;
import io.github.camelfitbit.store.Cursor;
import io.github.camelfitbit.store.CursorKey;
import io.github.camelfitbit.store.Ticket;
import io.github.camelfitbit.store.Ticket.Reason;
import io.github.camelfitbit.trigger.BackfillListener.Event;
import io.github.camelfitbit.trigger.BackfillStatus.State;
import org.jspecify.annotations.Nullable;

/**
 * Fetches the history of a consumer, oldest first and slice by slice, beside its looks at what is new: it has a cursor of
 * its own, and its calls come after all others.
 *
 * <p>At least once, as {@link DataTrigger}: what a slice delivered is remembered until the slice is done, so a crash
 * repeats the message under way, and of telemetry up to a thousand records before it, with the same ids. Thread-safe,
 * provided that one connection is not fetched twice at a time.
 */
public final class Backfill {

    private final TriggerSettings settings;
    private final DataTrigger.Source source;
    private final DataTrigger.Ledger ledger;
    private final BackfillListener listener;
    private final Clock clock;

    /**
     * @param settings what the consumer wants; how many messages a poll may deliver does not matter here
     * @param source   where the data come from
     * @param ledger   what is remembered
     * @param listener told of what becomes of it
     * @param clock    the time
     */
    public Backfill(
            TriggerSettings settings,
            DataTrigger.Source source,
            DataTrigger.Ledger ledger,
            BackfillListener listener,
            Clock clock) {
        this.settings = settings.inBatchesOf(settings.batchSize());
        this.source = source;
        this.ledger = ledger;
        this.listener = listener;
        this.clock = clock;
    }

    /** The consumer's key for a connection. */
    public CursorKey key(String connection) {
        return new CursorKey(connection, settings.name(), settings.type().id());
    }

    /**
     * How much history a call could bring where something is owed: the more, the cheaper it is.
     *
     * @return empty when nothing can be fetched now: nothing is owed, or it is paused
     */
    public Optional<Duration> perCall(String connection) {
        Backlog backlog = Backlog.read(ledger, key(connection));
        return backlog.next().map(ticket -> slices(connection).perCall(from(backlog, ticket)));
    }

    private static Instant from(Backlog backlog, Ticket ticket) {
        Cursor cursor = backlog.cursor();
        return cursor != null && backlog.isUnderWay(ticket) ? Backlog.done(cursor) : ticket.start();
    }

    /** Forgets what is owed to a consumer that takes no history, so that nobody waits for it. */
    public void decline(String connection) {
        ledger.tickets()
                .settle(ledger.tickets().find(key(connection)).stream()
                        .filter(Ticket::isOfHistory)
                        .toList());
    }

    /**
     * Fetches the next slice of what is owed to a connection.
     *
     * @return true once it was delivered, or when nothing is owed; false when the route did not take it all. Fails with what
     *     the vendor or a store failed with. What is left stays owed, and begins behind what was delivered
     */
    public CompletableFuture<Boolean> slice(String connection, Delivery delivery) {
        source.people()
                .require(connection, settings.type(), settings.granularity().reading(settings.type()));
        Backlog backlog = Backlog.read(ledger, key(connection));
        Ticket ticket = backlog.next().orElse(null);
        if (ticket == null) {
            return CompletableFuture.completedFuture(true);
        }
        if (backlog.isDone(ticket)) { // a crash came before it was settled
            settle(ticket);
            return CompletableFuture.completedFuture(true);
        }
        Cursor known = backlog.cursor();
        Cursor cursor = known != null && backlog.isUnderWay(ticket) ? known : begin(backlog, ticket);
        return slice(ticket, cursor, delivery);
    }

    private Cursor begin(Backlog backlog, Ticket ticket) {
        Cursor begun = store(backlog.key(), backlog.cursor(), Backlog.begin(ticket));
        listener.told(Event.STARTED, backlog.status(settings.type(), begun, State.RUNNING));
        return begun;
    }

    private CompletableFuture<Boolean> slice(Ticket ticket, Cursor cursor, Delivery delivery) {
        CursorKey key = ticket.key();
        Instant until = until(ticket);
        Instant start = Backlog.done(cursor);
        if (!start.isBefore(until)) {
            advance(ticket, cursor, until, until);
            return CompletableFuture.completedFuture(true);
        }
        Slices slices = slices(key.connection());
        TimeRange slice = TimeRange.physical(start, slices.end(start, until));
        Look look = new Look(settings, ledger, key.ofBackfill(), cursor, delivery);
        look.memory().forgetBefore(start, start);
        look.beginRange(slice);
        return read(slices, slice, look).handle((done, failure) -> {
            if (failure == null && !look.isStopped()) {
                advance(ticket, look.stored(), slice.end(), until);
                return true;
            }
            interrupted(key, look.stored(), failure == null ? null : Failures.cause(failure));
            return false;
        });
    }

    private CompletableFuture<Void> read(Slices slices, TimeRange slice, Look look) {
        if (settings.granularity().isRaw()) {
            return WindowReader.read(source.api(), slices.question(slice), look::deliver);
        }
        ZoneId zone = source.people().zone(slices.connection());
        return Sums.tell(look, slice, source.api(), slices.caller(), settings, clock.instant(), zone);
    }

    /** What was delivered of the slice is not read again, but for the hour in which that ended. */
    private void interrupted(CursorKey key, Cursor reached, @Nullable Throwable failure) {
        Cursor kept = reached;
        if (!(failure instanceof StoreException)) {
            kept = store(key, reached, Backlog.interrupted(reached));
        }
        if (!(failure instanceof RateLimitedException)) { // to wait for the budget is what history is for
            String why = failure == null ? "the route failed or stopped" : String.valueOf(failure.getMessage());
            listener.told(Event.FAILED, status(key, kept, State.RUNNING), why);
        }
        if (failure != null) {
            throw new CompletionException(failure);
        }
    }

    /** Tickets are whole hours: of the hour in which the consumer's own delivery began, the rest comes from there. */
    private Instant until(Ticket ticket) {
        Instant end = ticket.end();
        return ledger.cursors()
                .find(ticket.key())
                .map(Cursor::start)
                .filter(began -> !settings.isDaily() && began.isAfter(ticket.start()) && isLastHour(began, end))
                .orElse(end);
    }

    private static boolean isLastHour(Instant began, Instant end) {
        return began.isBefore(end) && began.isAfter(end.minus(Duration.ofHours(1)));
    }

    private void advance(Ticket ticket, Cursor cursor, Instant end, Instant until) {
        if (end.isBefore(until)) {
            Cursor reached = store(ticket.key(), cursor, Backlog.after(cursor, end));
            listener.told(Event.PROGRESSED, status(ticket.key(), reached, State.RUNNING));
        } else {
            Cursor reached = store(ticket.key(), cursor, Backlog.finished(cursor, clock.instant()));
            settle(ticket);
            listener.told(Event.COMPLETED, status(ticket.key(), reached, State.FINISHED));
        }
    }

    /** Also if it was paused while its last slice was under way. */
    private void settle(Ticket ticket) {
        ledger.tickets().settle(List.of(ticket.as(Reason.BACKFILL), ticket.as(Reason.PAUSED)));
    }

    private BackfillStatus status(CursorKey key, Cursor cursor, State state) {
        return new Backlog(key, List.of(), List.of(), cursor).status(settings.type(), cursor, state);
    }

    private Cursor store(CursorKey key, @Nullable Cursor expected, Cursor updated) {
        if (!ledger.cursors().compareAndSet(key.ofBackfill(), expected, updated)) {
            throw new StoreException(
                    "the backfill of " + settings.type().id() + " of connection '" + key.connection() + "' for '"
                            + key.name()
                            + "' was moved by another node: give each route its own cursorName, or run it on one node",
                    null);
        }
        return updated.withVersion(expected == null ? 1 : expected.version() + 1);
    }

    private Slices slices(String connection) {
        return new Slices(source.api(), connection, settings.type(), settings.granularity());
    }
}
