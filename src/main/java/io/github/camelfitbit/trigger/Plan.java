package io.github.camelfitbit.trigger;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

import io.github.camelfitbit.http.Priority;
import io.github.camelfitbit.model.TimeRange;
import io.github.camelfitbit.store.Cursor;
import io.github.camelfitbit.store.PushState;
import io.github.camelfitbit.store.Ticket;
import org.jspecify.annotations.Nullable;

/**
 * What one look reads, and what is remembered once it is over. Immutable.
 *
 * @param ranges   what to read, oldest first, none touching another; empty when nothing is to be read
 * @param reasons  why
 * @param tickets  what is settled with it
 * @param marks    the cursor's marks then
 * @param surprise the time of the look, when notifications should have told of whatever it finds; null when they need not
 * @param horizon  what lies before it will not be read again for a reason of today's: it may be forgotten
 * @param priority how urgent it is
 */
record Plan(
        List<TimeRange> ranges,
        Set<Sync.Reason> reasons,
        List<Ticket> tickets,
        SortedMap<String, Instant> marks,
        @Nullable Instant surprise,
        Instant horizon,
        Priority priority) {

    /** Whether nothing is read, settled or remembered: most polls of most people. */
    boolean isIdle(Cursor cursor) {
        return ranges.isEmpty() && tickets.isEmpty() && marks.equals(cursor.marks());
    }

    /** The marks once it is over, when so many messages were delivered. */
    SortedMap<String, Instant> marksAfter(int messages) {
        if (surprise == null || messages == 0) {
            return marks;
        }
        SortedMap<String, Instant> surprised = new TreeMap<>(marks);
        surprised.put(PushState.UNANNOUNCED, surprise);
        return surprised;
    }
}
