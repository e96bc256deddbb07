package io.github.camelfitbit.remote.fitbit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;

import io.github.camelfitbit.model.DataKind;
import io.github.camelfitbit.model.DataPoint;
import io.github.camelfitbit.model.DataType;
import io.github.camelfitbit.model.TimeRange;
import io.github.camelfitbit.remote.fitbit.data.LocalTimes;
import io.github.camelfitbit.remote.fitbit.data.Reading;

/**
 * The days that a range touches, on the day line that a reading is asked on. The vendor is asked by days, whatever the
 * range; {@link #contains} tells what of an answer lies in it. Immutable.
 *
 * @param range what was asked for
 * @param type  figures of a day lie on the civil time line, whatever the range says
 * @param clock the person's wall clock
 * @param utc   whether the vendor is asked for days of UTC
 */
record Days(TimeRange range, DataType type, ZoneRules clock, boolean utc) {

    /** Some days that one question may ask for, both included. */
    record Part(LocalDate first, LocalDate last) {}

    static Days of(TimeRange range, DataType type, ZoneRules clock, Reading reading) {
        return new Days(range, type, clock, reading.inUtc());
    }

    /** The days in parts of at most {@code most}, oldest first. */
    List<Part> parts(int most) {
        LocalDate last = lastDay();
        List<Part> parts = new ArrayList<>();
        for (LocalDate first = day(range.start()); !first.isAfter(last); first = first.plusDays(most)) {
            LocalDate end = first.plusDays(most - 1L);
            parts.add(new Part(first, end.isBefore(last) ? end : last));
        }
        return parts;
    }

    /** Where a window that begins at {@code start} ends if it is asked for with one question; whole hours, see there. */
    Instant endOfPart(Instant start, int most) {
        Instant end = midnight(day(start).plusDays(most));
        if (!end.isAfter(start)) { // the clock went back over midnight of UTC: there is no end before the next one
            end = midnight(day(start).plusDays(most + 1L));
        }
        Instant hour = end.truncatedTo(ChronoUnit.HOURS);
        return hour.isAfter(start) ? hour : end;
    }

    /** When a day begins, on the range's own time line. */
    private Instant midnight(LocalDate day) {
        return isCivil() && !utc
                ? day.atStartOfDay().toInstant(ZoneOffset.UTC)
                : onRange(line().at(day.atStartOfDay()).toInstant());
    }

    /** Whether a record lies in the range. */
    boolean contains(DataPoint point) {
        return range.contains(range.axis() == TimeRange.Axis.CIVIL ? point.civilPosition() : point.position());
    }

    private LocalDate day(Instant onRange) {
        if (isCivil() && !utc) {
            return civil(onRange).toLocalDate();
        }
        return line().at(isCivil() ? first(civil(onRange)) : onRange).toLocalDate();
    }

    private LocalDate lastDay() {
        Instant last = range.end().minusNanos(1);
        return isCivil() && utc ? line().at(last(civil(last))).toLocalDate() : day(last);
    }

    private LocalTimes line() {
        return utc ? new LocalTimes(ZoneOffset.UTC.getRules()) : times();
    }

    private LocalTimes times() {
        return new LocalTimes(clock);
    }

    private boolean isCivil() {
        return range.axis() == TimeRange.Axis.CIVIL || type.kind() == DataKind.DAILY;
    }

    private static LocalDateTime civil(Instant onRange) {
        return LocalDateTime.ofInstant(onRange, ZoneOffset.UTC);
    }

    /** The first moment at which the clock had come so far; a time that it skipped, it passed when it was moved. */
    private Instant first(LocalDateTime wallClock) {
        ZoneOffsetTransition change = clock.getTransition(wallClock);
        return change != null && change.isGap()
                ? change.getInstant()
                : times().at(wallClock).toInstant();
    }

    /** The last moment at which the clock showed it. */
    private Instant last(LocalDateTime wallClock) {
        return times().shownAgain(times().at(wallClock)).toInstant();
    }

    private Instant onRange(Instant physical) {
        return isCivil() ? times().at(physical).toLocalDateTime().toInstant(ZoneOffset.UTC) : physical;
    }
}
