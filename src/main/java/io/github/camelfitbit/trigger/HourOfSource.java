package io.github.camelfitbit.trigger;

import java.time.Instant;

import io.github.camelfitbit.model.Change;
import io.github.camelfitbit.model.DataPoint;
import io.github.camelfitbit.store.Cursor;
import io.github.camelfitbit.store.DeliveredElsewhere;
import org.jspecify.annotations.Nullable;

/**
 * One source's hour of telemetry while a window is looked at: first {@link #look} at all its records, then
 * {@link #take} them. Not thread-safe.
 */
final class HourOfSource {

    private final String key;
    private final Instant hour;
    private final @Nullable HourDigest before;
    private final @Nullable DeliveredElsewhere elsewhere;

    private HourDigest beginning = HourDigest.EMPTY;
    private HourDigest taken = HourDigest.EMPTY;

    HourOfSource(String key, Instant hour, Cursor.@Nullable Seen seen, @Nullable DeliveredElsewhere elsewhere) {
        this.elsewhere = elsewhere;
        this.key = key;
        this.hour = hour;
        this.before = seen == null ? null : HourDigest.read(seen.revision());
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
        if (elsewhere != null && !point.position().isAfter(elsewhere.reached())) {
            return null;
        }
        boolean reached = wasReached(point);
        if (reached && beginning.equals(before)) {
            return null;
        }
        HourDigest now = taken;
        Change change = reached ? Change.CHANGED : Change.NEW;
        return new Pending(point.as(change), key, () -> new Cursor.Seen(hour, now.write()));
    }

    private boolean wasReached(DataPoint point) {
        return before != null && !point.position().isAfter(before.last());
    }
}
