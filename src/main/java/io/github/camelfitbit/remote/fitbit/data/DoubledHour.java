package io.github.camelfitbit.remote.fitbit.data;

import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.Set;

/**
 * Reads the times of one list without offsets, in the order of the list: what the clock showed twice (autumn) is the later of
 * the two when the list shows it for the second time, or when the list has gone back within that hour. Of a time that the
 * list shows once and in order nobody knows: it is the first of the two. One per list: not thread-safe.
 */
final class DoubledHour {

    private final LocalTimes times;
    private final Set<LocalDateTime> met = new HashSet<>();

    private LocalDateTime last = LocalDateTime.MIN;
    private boolean wentBack;

    DoubledHour(LocalTimes times) {
        this.times = times;
    }

    /**
     * Reads the next time.
     *
     * @throws MalformedRecord when it is no time; {@code name} names the member
     */
    OffsetDateTime read(String name, String text) {
        return next(times.read(name, text));
    }

    /** Takes the next time, which is the first of two if there are two. */
    OffsetDateTime next(OffsetDateTime first) {
        OffsetDateTime second = times.shownAgain(first);
        if (second.equals(first)) {
            return first;
        }
        LocalDateTime shown = first.toLocalDateTime();
        wentBack |= shown.isBefore(last);
        last = shown;
        return wentBack || !met.add(shown) ? second : first;
    }
}
