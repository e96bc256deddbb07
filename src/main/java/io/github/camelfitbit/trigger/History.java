package io.github.camelfitbit.trigger;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import io.github.camelfitbit.error.InvalidArgumentException;
import io.github.camelfitbit.model.DataOperation;
import io.github.camelfitbit.model.DataType;
import io.github.camelfitbit.remote.HealthApi;
import io.github.camelfitbit.store.Cursor;
import io.github.camelfitbit.store.CursorKey;
import io.github.camelfitbit.store.Ticket;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks for history, and says before what it takes. It fetches nothing itself: {@link Backfill} does, on the node where the
 * consumer runs. Thread-safe: it has no state but the stores'.
 */
public final class History {

    private static final Logger LOG = LoggerFactory.getLogger(History.class);

    private final Parts parts;
    private final Backlogs backlogs;
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
        /** The consumers of a connection's records of these types, on whatever node, and how fine they take them. */
        Map<CursorKey, Granularity> of(String connection, Set<DataType> types);
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
        this.backlogs = new Backlogs(parts);
        this.clock = clock;
    }

    /** How the history of a type is read for those that take it; empty when nobody does. */
    public Set<DataOperation> readings(String connection, DataType type) {
        return backlogs.takers(connection, Set.of(type)).values().stream()
                .map(granularity -> granularity.reading(type))
                .collect(Collectors.toSet());
    }

    /**
     * The history that would be fetched; nothing is asked for yet.
     *
     * @return one range for each consumer
     * @throws InvalidArgumentException when no consumer takes it, or the range is empty or still to come
     */
    public List<Ticket> plan(String connection, DataType type, Stretch stretch) {
        SortedMap<CursorKey, Granularity> takers = backlogs.takers(connection, Set.of(type));
        if (takers.isEmpty()) {
            throw new InvalidArgumentException("connection '" + connection + "' has no route that takes the history of "
                    + type.id() + ": it is delivered through a route that begins with fitbit:" + type.id()
                    + "; start one first");
        }
        List<Ticket> planned = new ArrayList<>();
        takers.forEach((key, granularity) -> planned.add(ticket(key, granularity.isDaily(type), stretch)));
        return planned;
    }

    private Ticket ticket(CursorKey key, boolean ofDays, Stretch stretch) {
        Instant began = parts.ledger().cursors().find(key).map(Cursor::start).orElse(null);
        Instant start = stretch.start(ofDays);
        Instant end = stretch.end(ofDays, began);
        if (!start.isBefore(end)) {
            throw new InvalidArgumentException("the history from " + start + " to " + end
                    + " is empty or still to come: 'from' must lie before 'to', and in the past");
        }
        return Backlog.ticket(key, start, end, clock.instant().truncatedTo(ChronoUnit.MILLIS));
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
        CursorKey key = new CursorKey(
                status.connection(), status.consumer(), status.type().id());
        return estimate(status.connection(), status.isOwed() ? slices(key).calls(status.reached(), status.until()) : 0);
    }

    private Estimate estimate(String connection, long calls) {
        return Estimate.of(calls, parts.pace().timeFor(connection, calls));
    }

    private Slices slices(CursorKey key) {
        DataType type = Backlogs.type(key);
        Granularity granularity =
                backlogs.takers(key.connection(), Set.of(type)).getOrDefault(key, Granularity.RAW);
        return new Slices(parts.api(), key.connection(), type, granularity);
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
                    return Backlog.read(parts.ledger(), ticket.key())
                            .status(Backlogs.type(ticket.key()), known == null ? ticket : known);
                })
                .toList();
    }

    /** Those that were asked for before, to be looked at and stopped. */
    public Backlogs backlogs() {
        return backlogs;
    }
}
