package io.github.camelfitbit.trigger;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

import io.github.camelfitbit.error.InvalidArgumentException;
import io.github.camelfitbit.model.DataType;
import io.github.camelfitbit.remote.HealthApi;
import io.github.camelfitbit.store.Cursor;
import io.github.camelfitbit.store.CursorKey;
import io.github.camelfitbit.store.Ticket;
import io.github.camelfitbit.store.Ticket.Reason;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks for history, and says how it stands: what people at an action or a page do with backfills. It fetches nothing
 * itself; {@link Backfill} does, on the node where the consumer runs. Thread-safe: it has no state but the stores'.
 */
public final class History {

    private static final Logger LOG = LoggerFactory.getLogger(History.class);

    private final Parts parts;
    private final Clock clock;

    /**
     * What it works with.
     *
     * @param api      knows how much the vendor can be asked for at a time
     * @param ledger   where it is written down what is owed
     * @param takers   who takes history
     * @param pace     how long so many calls of a connection wait for the budget
     * @param listener told of pauses
     * @param wake     called with a connection when there is something to be fetched for it
     */
    public record Parts(
            HealthApi api,
            DataTrigger.Ledger ledger,
            Takers takers,
            Pace pace,
            BackfillListener listener,
            Consumer<String> wake) {}

    /** Who takes the history of a connection: a port. Thread-safe. */
    @FunctionalInterface
    public interface Takers {
        /** The consumers of a connection's records of these types, on whatever node. */
        Set<CursorKey> of(String connection, Set<DataType> types);
    }

    /** What the budget allows: a port. Thread-safe. */
    @FunctionalInterface
    public interface Pace {
        /** How long so many calls of a connection wait for the budget in all. */
        Duration timeFor(String connection, long calls);
    }

    /** @param clock the time */
    public History(Parts parts, Clock clock) {
        this.parts = parts;
        this.clock = clock;
    }

    /** The data types of these whose history some consumer takes, in their order. */
    public List<DataType> taken(String connection, Collection<DataType> types) {
        return types.stream()
                .filter(type -> !takers(connection, type).isEmpty())
                .toList();
    }

    /**
     * The history that would be fetched; nothing is asked for yet.
     *
     * @param start where it begins; of figures of a day, the civil time as if it were UTC
     * @param until where it ends; null: where the consumer's own delivery began, if that lies behind {@code start}, else
     *     now
     * @return one range for each consumer
     * @throws InvalidArgumentException when no consumer takes it, or the range is empty or still to come
     */
    public List<Ticket> plan(String connection, DataType type, Instant start, @Nullable Instant until) {
        List<CursorKey> keys = takers(connection, type);
        if (keys.isEmpty()) {
            throw new InvalidArgumentException("connection '" + connection + "' has no route that takes the history of "
                    + type.id() + ": it is delivered through a route that begins with fitbit:" + type.id()
                    + "; start one first");
        }
        Instant now = clock.instant();
        return keys.stream()
                .map(key -> ticket(key, start, until == null ? usualEnd(key, start, now) : until, now))
                .toList();
    }

    private List<CursorKey> takers(String connection, DataType type) {
        return parts.takers().of(connection, Set.of(type)).stream()
                .sorted(Comparator.comparing(CursorKey::name))
                .toList();
    }

    private Instant usualEnd(CursorKey key, Instant start, Instant now) {
        return parts.ledger()
                .cursors()
                .find(key)
                .map(Cursor::start)
                .filter(start::isBefore)
                .filter(began -> !began.isAfter(now))
                .orElse(now);
    }

    private static Ticket ticket(CursorKey key, Instant start, Instant until, Instant now) {
        if (!start.isBefore(until)) {
            throw new InvalidArgumentException("the history from " + start + " to " + until
                    + " is empty or still to come: 'from' must lie before 'to', and in the past");
        }
        return Backlog.ticket(key, start, until, now.truncatedTo(ChronoUnit.MILLIS));
    }

    /** What these take together: their calls share one budget. */
    public Estimate estimate(String connection, Collection<Ticket> planned) {
        long calls = planned.stream()
                .mapToLong(ticket -> slices(ticket.key()).calls(ticket.start(), ticket.end()))
                .sum();
        return estimate(connection, calls);
    }

    /** What is left of one. */
    public Estimate left(BackfillStatus status) {
        Slices slices = new Slices(parts.api(), status.connection(), status.type());
        return estimate(status.connection(), status.isOwed() ? slices.calls(status.reached(), status.until()) : 0);
    }

    private Estimate estimate(String connection, long calls) {
        return Estimate.of(calls, parts.pace().timeFor(connection, calls));
    }

    private Slices slices(CursorKey key) {
        return new Slices(parts.api(), key.connection(), type(key));
    }

    /**
     * Asks for what was planned. A range that is owed already, or paused, stays as it is.
     *
     * @return how each of them stands
     */
    public List<BackfillStatus> ask(String connection, List<Ticket> planned) {
        List<Ticket> fresh =
                planned.stream().filter(ticket -> owed(ticket) == null).toList();
        if (!fresh.isEmpty()) {
            parts.ledger().tickets().addAll(fresh);
            tell(connection, fresh);
            parts.wake().accept(connection);
        }
        return statuses(planned);
    }

    private void tell(String connection, List<Ticket> fresh) {
        for (Ticket ticket : fresh) {
            Estimate estimate = estimate(connection, List.of(ticket));
            LOG.info(
                    "The backfill of {} of connection '{}' for '{}' from {} to {} is asked for: about {} calls, {}",
                    ticket.key().dataType(),
                    connection,
                    ticket.key().name(),
                    ticket.start(),
                    ticket.end(),
                    estimate.calls(),
                    estimate.duration());
        }
    }

    private @Nullable Ticket owed(Ticket planned) {
        return parts.ledger().tickets().find(planned.key()).stream()
                .filter(Ticket::isOfHistory)
                .filter(ticket -> ticket.as(planned.reason()).isSameLookAs(planned))
                .findFirst()
                .orElse(null);
    }

    /** How these stand, or would: nothing is asked for. */
    public List<BackfillStatus> statuses(List<Ticket> planned) {
        return planned.stream()
                .map(ticket -> {
                    Ticket known = owed(ticket);
                    return backlog(ticket.key()).status(type(ticket.key()), known == null ? ticket : known);
                })
                .toList();
    }

    /** All backfills of a connection of these types: those that are owed, and for each consumer the last one that was. */
    public List<BackfillStatus> of(String connection, Collection<DataType> types) {
        List<BackfillStatus> all = new ArrayList<>();
        for (DataType type : types) {
            takers(connection, type).forEach(key -> all.addAll(backlog(key).statuses(type)));
        }
        return all;
    }

    /** Pauses what is owed; a slice that is under way is still delivered. Answers what is paused now. */
    public List<BackfillStatus> pause(String connection, Collection<DataType> types) {
        return move(connection, types, Reason.BACKFILL, ticket -> ticket.as(Reason.PAUSED), parts.listener()::paused);
    }

    /** Lets go on what is paused. Answers what goes on now. */
    public List<BackfillStatus> resume(String connection, Collection<DataType> types) {
        List<BackfillStatus> resumed =
                move(connection, types, Reason.PAUSED, ticket -> ticket.as(Reason.BACKFILL), parts.listener()::resumed);
        parts.wake().accept(connection);
        return resumed;
    }

    /** Adds before it settles: a crash in between leaves both, and then it is paused. */
    private List<BackfillStatus> move(
            String connection,
            Collection<DataType> types,
            Reason from,
            UnaryOperator<Ticket> as,
            Consumer<BackfillStatus> told) {
        return each(connection, types, (backlog, changed) -> {
            List<Ticket> some = (from == Reason.PAUSED ? backlog.paused() : backlog.owed())
                    .stream().filter(ticket -> !backlog.isDone(ticket)).toList();
            List<Ticket> moved = some.stream().map(as).toList();
            parts.ledger().tickets().addAll(moved);
            parts.ledger().tickets().settle(some);
            moved.forEach(ticket -> changed.add(backlog.status(type(backlog.key()), ticket)));
            changed.forEach(told);
        });
    }

    /** Ends what is owed or paused; a slice that is under way is still delivered. Answers what was ended. */
    public List<BackfillStatus> cancel(String connection, Collection<DataType> types) {
        return each(connection, types, (backlog, changed) -> {
            List<Ticket> all = parts.ledger().tickets().find(backlog.key()).stream()
                    .filter(Ticket::isOfHistory)
                    .toList();
            parts.ledger().tickets().settle(all);
            backlog.statuses(type(backlog.key())).stream()
                    .filter(BackfillStatus::isOwed)
                    .map(status -> status.in(BackfillStatus.State.CANCELLED))
                    .forEach(changed::add);
            changed.forEach(parts.listener()::cancelled);
        });
    }

    private List<BackfillStatus> each(
            String connection, Collection<DataType> types, BiConsumer<Backlog, List<BackfillStatus>> work) {
        List<BackfillStatus> all = new ArrayList<>();
        for (DataType type : types) {
            for (CursorKey key : takers(connection, type)) {
                List<BackfillStatus> changed = new ArrayList<>();
                work.accept(backlog(key), changed);
                all.addAll(changed);
            }
        }
        return all;
    }

    private Backlog backlog(CursorKey key) {
        return Backlog.read(parts.ledger(), key);
    }

    private static DataType type(CursorKey key) {
        return DataType.find(key.dataType()).orElseThrow();
    }
}
