package io.github.camelfitbit.remote.fitbit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

import io.github.camelfitbit.model.DataKind;
import io.github.camelfitbit.model.DataPoint;
import io.github.camelfitbit.model.DataType;
import io.github.camelfitbit.model.TimeRange;
import io.github.camelfitbit.remote.fitbit.data.Reading;

/**
 * The days that a range touches, on the day line that a reading is asked on. The vendor is asked by days, whatever the
 * range; {@link #contains} tells what of an answer lies in it. Immutable.
 *
 * @param range what was asked for
 * @param type  figures of a day lie on the civil time line, whatever the range says
 * @param zone  where the person lives
 * @param utc   whether the vendor is asked for days of UTC
 */
record Days(TimeRange range, DataType type, ZoneId zone, boolean utc) {

    /** Some days that one question may ask for, both included. */
    record Part(LocalDate first, LocalDate last) {}

    static Days of(TimeRange range, DataType type, ZoneId zone, Reading reading) {
        return new Days(range, type, zone, reading.inUtc());
    }

    /** The days in parts of at most {@code most}, oldest first. */
    List<Part> parts(int most) {
        LocalDate last = day(range.end().minusNanos(1));
        List<Part> parts = new ArrayList<>();
        for (LocalDate first = day(range.start()); !first.isAfter(last); first = first.plusDays(most)) {
            LocalDate end = first.plusDays(most - 1L);
            parts.add(new Part(first, end.isBefore(last) ? end : last));
        }
        return parts;
    }

    /** Where a window that begins at {@code start} ends if it is asked for with one question; whole hours, see there. */
    Instant endOfPart(Instant start, int most) {
        LocalDateTime midnight = day(start).plusDays(most).atStartOfDay();
        Instant end = isCivil() && !utc
                ? midnight.toInstant(ZoneOffset.UTC)
                : onRange(midnight.atZone(line()).toInstant());
        Instant hour = end.truncatedTo(ChronoUnit.HOURS);
        return hour.isAfter(start) ? hour : end;
    }

    /** Whether a record lies in the range. */
    boolean contains(DataPoint point) {
        return range.contains(range.axis() == TimeRange.Axis.CIVIL ? point.civilPosition() : point.position());
    }

    private LocalDate day(Instant onRange) {
        if (isCivil() && !utc) {
            return LocalDateTime.ofInstant(onRange, ZoneOffset.UTC).toLocalDate();
        }
        return physical(onRange).atZone(line()).toLocalDate();
    }

    private ZoneId line() {
        return utc ? ZoneOffset.UTC : zone;
    }

    private boolean isCivil() {
        return range.axis() == TimeRange.Axis.CIVIL || type.kind() == DataKind.DAILY;
    }

    private Instant physical(Instant onRange) {
        return isCivil()
                ? LocalDateTime.ofInstant(onRange, ZoneOffset.UTC).atZone(zone).toInstant()
                : onRange;
    }

    private Instant onRange(Instant physical) {
        return isCivil() ? LocalDateTime.ofInstant(physical, zone).toInstant(ZoneOffset.UTC) : physical;
    }
}
