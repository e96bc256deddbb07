package io.github.camelfitbit.trigger;

import java.time.Instant;
import java.util.List;

import io.github.camelfitbit.model.Change;
import io.github.camelfitbit.model.DataPoint;
import org.jspecify.annotations.Nullable;

/**
 * One source's hour of telemetry while a window is looked at: first {@link #look} at all its records, then
 * {@link #take} them. Not thread-safe.
 */
final class HourOfSource {

    private final DayOfSource day;
    private final @Nullable HourDigest before;
    private final @Nullable Instant elsewhere;

    private HourDigest beginning = HourDigest.EMPTY;
    private HourDigest taken = HourDigest.EMPTY;
    private int reached;
    private int told;
    private int met;

    /**
     * @param day       what is remembered, and will be
     * @param hour      any time of the hour
     * @param elsewhere up to when the hour was delivered under another API; null when it was not
     */
    HourOfSource(DayOfSource day, Instant hour, @Nullable Instant elsewhere) {
        this.day = day;
        this.before = day.at(hour);
        this.elsewhere = elsewhere;
    }

    /** Sees a record that may have been delivered before. */
    void look(DataPoint point) {
        if (wasReached(point)) {
            beginning = beginning.plus(point);
            reached++;
            told = before != null && beginning.hasSameRecordsAs(before) ? reached : told;
        }
    }

    /** What is to be delivered of a record; null when it and all before it are as they were delivered. */
    @Nullable
    Pending take(DataPoint point) {
        taken = taken.plus(point);
        if (elsewhere != null && !point.position().isAfter(elsewhere)) {
            return null;
        }
        boolean wasReached = wasReached(point);
        if (wasReached && met++ < told) {
            return null;
        }
        HourDigest now = remembered(wasReached);
        return new Pending(told(point, wasReached), () -> day.set(point.position(), now));
    }

    private DataPoint told(DataPoint point, boolean wasReached) {
        long revision = Digest.of(point);
        return wasReached && before != null
                ? point.told(Change.CHANGED, List.of(), Digest.after(before.digest(), revision))
                : point.told(Change.NEW, List.of(), revision);
    }

    /** Until a revised hour is told again as far as it was, its records are changed ones, not new ones. */
    private HourDigest remembered(boolean wasReached) {
        return before != null && wasReached && met < reached ? new HourDigest(before.last(), taken.digest()) : taken;
    }

    private boolean wasReached(DataPoint point) {
        return before != null && !point.position().isAfter(before.last());
    }
}
