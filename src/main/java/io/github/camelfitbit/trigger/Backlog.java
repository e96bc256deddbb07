package io.github.camelfitbit.trigger;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

import io.github.camelfitbit.model.DataType;
import io.github.camelfitbit.store.Cursor;
import io.github.camelfitbit.store.CursorKey;
import io.github.camelfitbit.store.Ticket;
import io.github.camelfitbit.store.Ticket.Reason;
import io.github.camelfitbit.trigger.BackfillStatus.State;
import org.jspecify.annotations.Nullable;

/**
 * The history of one consumer: what is owed, what is paused, and how far it got. What is owed stands in tickets, one for
 * a whole range; how far the range under way has come, in a cursor of its own, which stays as a record when it is done.
 * Immutable.
 *
 * @param key    the consumer
 * @param owed   what may be fetched, the oldest range first
 * @param paused what may not
 * @param cursor of the range under way, or of the last one; null before the first
 */
record Backlog(CursorKey key, List<Ticket> owed, List<Ticket> paused, @Nullable Cursor cursor) {

    /** The mark of the end of the range. */
    private static final String UNTIL = "until";

    /** The mark of when it was asked for: tells which ticket the cursor belongs to. */
    private static final String ASKED = "asked";

    /** The mark that all before was delivered; the cursor's position is that of the newest record. */
    private static final String DONE = "done";

    /** The mark of when the last slice was delivered. */
    private static final String FINISHED = "finished";

    /** A crash in the middle of pausing leaves both tickets: paused wins. */
    static Backlog read(DataTrigger.Ledger ledger, CursorKey key) {
        List<Ticket> all = ledger.tickets().find(key);
        List<Ticket> paused =
                all.stream().filter(ticket -> ticket.reason() == Reason.PAUSED).toList();
        List<Ticket> owed = all.stream()
                .filter(ticket -> ticket.reason() == Reason.BACKFILL)
                .filter(ticket -> paused.stream().noneMatch(ticket.as(Reason.PAUSED)::isSameLookAs))
                .toList();
        return new Backlog(
                key, owed, paused, ledger.cursors().find(key.ofBackfill()).orElse(null));
    }

    /** A range asked for at this time. */
    static Ticket ticket(CursorKey key, Instant start, Instant until, Instant asked) {
        return new Ticket(key, Reason.BACKFILL, start, until, asked.toString());
    }

    private static Instant asked(Ticket ticket) {
        try {
            return Instant.parse(ticket.stamp());
        } catch (DateTimeException e) {
            return Instant.EPOCH;
        }
    }

    /** What is fetched next: what is under way, before anything else begins. */
    Optional<Ticket> next() {
        boolean isHeldUp = paused.stream().anyMatch(ticket -> isUnderWay(ticket) && !isDone(ticket));
        if (isHeldUp) {
            return Optional.empty();
        }
        return owed.stream().filter(this::isUnderWay).findFirst().or(() -> owed.stream()
                .findFirst());
    }

    /** Whether the cursor tells how far this one has come. */
    boolean isUnderWay(Ticket ticket) {
        return cursor != null && asked(ticket).equals(cursor.marks().get(ASKED)) && isOfRange(cursor, ticket);
    }

    private static boolean isOfRange(Cursor cursor, Ticket ticket) {
        return cursor.start().equals(ticket.start())
                && ticket.end().equals(cursor.marks().get(UNTIL));
    }

    /** Whether nothing is left of it to be fetched. */
    boolean isDone(Ticket ticket) {
        return isUnderWay(ticket) && cursor != null && cursor.marks().containsKey(FINISHED);
    }

    /** The cursor that a range begins with, to be stored instead of the one that is there. */
    static Cursor begin(Ticket ticket) {
        TreeMap<String, Instant> marks = new TreeMap<>();
        marks.put(UNTIL, ticket.end());
        marks.put(ASKED, asked(ticket));
        marks.put(DONE, ticket.start());
        return Cursor.startingAt(ticket.start()).marked(marks);
    }

    /** The cursor when a slice was delivered: what was delivered in it need not be remembered any longer. */
    static Cursor after(Cursor slice, Instant end) {
        TreeMap<String, Instant> marks = new TreeMap<>();
        marks.put(UNTIL, slice.marks().getOrDefault(UNTIL, end));
        marks.put(ASKED, slice.marks().getOrDefault(ASKED, Instant.EPOCH));
        marks.put(DONE, end);
        return new Cursor(slice.start(), end, new TreeMap<>(), marks, slice.version());
    }

    /** The cursor when a slice could not be delivered whole: the oldest come first, so all before the newest was. */
    static Cursor interrupted(Cursor slice) {
        Instant hour = slice.position().truncatedTo(ChronoUnit.HOURS);
        TreeMap<String, Instant> marks = new TreeMap<>(slice.marks());
        marks.merge(DONE, hour, (done, reached) -> reached.isAfter(done) ? reached : done);
        return slice.marked(marks);
    }

    /** The cursor when the last slice was delivered. */
    static Cursor finished(Cursor last, Instant now) {
        Instant until = last.marks().getOrDefault(UNTIL, last.position());
        TreeMap<String, Instant> marks = new TreeMap<>(after(last, until).marks());
        marks.put(FINISHED, now);
        return after(last, until).marked(marks);
    }

    /** All before it was delivered. */
    static Instant done(Cursor cursor) {
        return cursor.marks().getOrDefault(DONE, cursor.start());
    }

    /** How each of its ranges stands, the oldest first, and the last one that is not owed any more. */
    List<BackfillStatus> statuses(DataType type) {
        List<BackfillStatus> all = new ArrayList<>();
        Stream.concat(owed.stream(), paused.stream())
                .sorted(Ticket.ORDER)
                .forEach(ticket -> all.add(status(type, ticket)));
        boolean isOwed = Stream.concat(owed.stream(), paused.stream()).anyMatch(this::isUnderWay);
        if (cursor != null && !isOwed) {
            State state = cursor.marks().containsKey(FINISHED) ? State.FINISHED : State.CANCELLED;
            all.add(0, status(type, cursor, state));
        }
        return all;
    }

    /** How one of its ranges stands. */
    BackfillStatus status(DataType type, Ticket ticket) {
        if (isUnderWay(ticket) && cursor != null) {
            return status(type, cursor, isDone(ticket) ? State.FINISHED : state(ticket, State.RUNNING));
        }
        State state = state(ticket, State.WAITING);
        return new BackfillStatus(
                key.connection(), key.name(), type, state, ticket.start(), ticket.end(), ticket.start());
    }

    private State state(Ticket ticket, State unlessPaused) {
        return ticket.reason() == Reason.PAUSED ? State.PAUSED : unlessPaused;
    }

    BackfillStatus status(DataType type, Cursor at, State state) {
        Instant until = at.marks().getOrDefault(UNTIL, at.position());
        return new BackfillStatus(key.connection(), key.name(), type, state, at.start(), until, done(at));
    }
}
