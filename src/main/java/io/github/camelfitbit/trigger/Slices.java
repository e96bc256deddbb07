package io.github.camelfitbit.trigger;

import java.time.Duration;
import java.time.Instant;

import io.github.camelfitbit.http.Caller;
import io.github.camelfitbit.http.Priority;
import io.github.camelfitbit.model.DataType;
import io.github.camelfitbit.model.TimeRange;
import io.github.camelfitbit.remote.HealthApi;
import io.github.camelfitbit.remote.PageRequest;

/**
 * How history is cut: into slices, each of which is read and delivered before the next begins, and those into calls. Pure
 * arithmetic: it asks nobody. Immutable.
 *
 * <p>A slice is a few calls long, so that a pause, a crash or another person need not wait for more: two days of heart
 * rate, a month of nights, a year of daily figures. Where little is found a call reaches further than is reckoned here.
 *
 * @param api        knows how much the vendor can be asked for at a time
 * @param connection whose history it is
 * @param type        the data type
 * @param granularity the records themselves, or sums of them
 */
record Slices(HealthApi api, String connection, DataType type, Granularity granularity) {

    private static final int CALLS = 4;

    /** Longer than any vendor answers at a time. */
    private static final Duration LONG = Duration.ofDays(3660);

    /** Each session is remembered until its slice is done. */
    private static final Duration SEASON = Duration.ofDays(90);

    /** Where a slice ends that begins at {@code start}. */
    Instant end(Instant start, Instant until) {
        Instant end = windowEnd(start, until);
        for (int calls = 1; calls < CALLS && end.isBefore(until) && isShort(start, end); calls++) {
            end = windowEnd(end, until);
        }
        return end;
    }

    private static boolean isShort(Instant start, Instant end) {
        return Duration.between(start, end).compareTo(SEASON) < 0;
    }

    /** How many calls it takes at most, unless data lie closer than usual; none when the range is empty. */
    long calls(Instant start, Instant until) {
        long calls = 0;
        for (Instant at = start; at.isBefore(until); at = windowEnd(at, until)) {
            calls++;
        }
        return calls;
    }

    /** How much a call could bring there: the more, the cheaper. */
    Duration perCall(Instant start) {
        return isCut() ? Duration.between(start, window(start, start.plus(LONG))) : LONG;
    }

    private Instant windowEnd(Instant start, Instant until) {
        if (!isCut() || !start.isBefore(until)) {
            return until;
        }
        Instant end = window(start, until);
        return end.isBefore(until) ? end : until;
    }

    private Instant window(Instant start, Instant until) {
        if (granularity.equals(Granularity.DAILY)) {
            return start.plus(Duration.ofDays(type.maxRollUpDays()));
        }
        Duration size = granularity.isRaw() ? type.usualPage() : Sums.part(granularity, type);
        return api.windowEnd(question(TimeRange.physical(start, until)), start, size);
    }

    /** What has no end to be asked for comes with one call. */
    private boolean isCut() {
        return type.filter().isBounded() || !granularity.isRaw();
    }

    /** The question for the records of a stretch. */
    PageRequest question(TimeRange range) {
        return new PageRequest(caller(), type, type.reading(), range, null, null);
    }

    /** Who asks: after everybody else. */
    Caller caller() {
        return new Caller(connection, Priority.BACKFILL);
    }
}
