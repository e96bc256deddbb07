package io.github.camelfitbit.store;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/**
 * A look that is owed to a consumer: what a notification, a backfill or somebody by hand asked for. Immutable.
 *
 * <p>It covers whole hours, as that is what cursors remember of telemetry; so the many notifications of one hour collapse
 * into one ticket, and what is owed to a route that stands still is bounded by the hours it stands still.
 *
 * @param key    the consumer that owes the look, the connection and the data type
 * @param reason what asked for it
 * @param start  where to begin, included
 * @param end    where to end, excluded; after {@code start}
 * @param stamp  names this asking: the same look asked for once more has another, so that it is not settled by the look
 *               that was under way before
 */
public record Ticket(CursorKey key, Reason reason, Instant start, Instant end, String stamp) {

    /**
     * By key, beginning, end and reason. It takes tickets for equal that ask for the same look, whatever their stamps: what
     * sorts by it keeps a look once.
     */
    public static final Comparator<Ticket> ORDER = Comparator.comparing(
                    Ticket::key,
                    Comparator.comparing(CursorKey::connection)
                            .thenComparing(CursorKey::name)
                            .thenComparing(CursorKey::dataType))
            .thenComparing(Ticket::start)
            .thenComparing(Ticket::end)
            .thenComparing(Ticket::reason);

    /** What asked for a look, the most urgent first. */
    public enum Reason {
        /** Somebody asked for this range by hand. */
        HAND,
        /** The vendor told that something changed there. */
        NOTIFICATION,
        /** History is fetched. */
        BACKFILL,
        /** History is owed, and waits until somebody lets it go on. */
        PAUSED
    }

    public Ticket {
        start = start.truncatedTo(ChronoUnit.HOURS);
        Instant hour = end.truncatedTo(ChronoUnit.HOURS);
        end = hour.equals(end) && hour.isAfter(start) ? hour : hour.plus(1, ChronoUnit.HOURS);
        if (!start.isBefore(end)) {
            throw new IllegalArgumentException("a ticket from " + start + " ends before it begins, at " + end);
        }
    }

    /** Whether it is history: that is fetched beside the looks at what is new, and has a cursor of its own. */
    public boolean isOfHistory() {
        return reason == Reason.BACKFILL || reason == Reason.PAUSED;
    }

    /** The same asking for another reason. */
    public Ticket as(Reason other) {
        return new Ticket(key, other, start, end, stamp);
    }

    /** Whether both ask for the same look, whenever they were asked. */
    public boolean isSameLookAs(Ticket other) {
        return ORDER.compare(this, other) == 0;
    }

    /** Each look once, under the stamp that comes last, in {@link #ORDER}. */
    public static List<Ticket> collapsed(Collection<Ticket> tickets) {
        TreeMap<Ticket, Ticket> looks = new TreeMap<>(ORDER);
        tickets.forEach(ticket -> looks.put(ticket, ticket)); // the key stays the first, the value is the last
        return List.copyOf(looks.values());
    }
}
