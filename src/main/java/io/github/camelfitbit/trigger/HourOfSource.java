package io.github.camelfitbit.trigger;

import java.time.Instant;

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
        }
    }

    /** What is to be delivered of a record; null when it was delivered before and the hour begins as it did. */
    @Nullable
    Pending take(DataPoint point) {
        taken = taken.plus(point);
        if (elsewhere != null && !point.position().isAfter(elsewhere)) {
            return null;
        }
        boolean reached = wasReached(point);
        if (reached && before != null && beginning.hasSameRecordsAs(before)) {
            return null;
        }
        HourDigest now = taken;
        return new Pending(point.as(reached ? Change.CHANGED : Change.NEW), () -> day.set(point.position(), now));
    }

    private boolean wasReached(DataPoint point) {
        return before != null && !point.position().isAfter(before.last());
    }
}
