package io.github.camelfitbit.model;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

import io.github.camelfitbit.error.InvalidArgumentException;

/**
 * A closed-open range on one of the two time lines. Immutable.
 *
 * @param axis  which time line
 * @param start the beginning, included; civil times are taken as if they were UTC
 * @param end   the end, excluded; civil times are taken as if they were UTC
 */
public record TimeRange(Axis axis, Instant start, Instant end) {

    /** The two time lines of the vendor. */
    public enum Axis {
        /** Instants. */
        PHYSICAL,
        /** What the person's clock showed, wherever the person was. */
        CIVIL
    }

    public TimeRange {
        if (!start.isBefore(end)) {
            throw new InvalidArgumentException("the range from " + text(axis, start) + " to " + text(axis, end)
                    + " is upside down or empty: its beginning must lie before its end; change 'from' or 'to'");
        }
    }

    private static String text(Axis axis, Instant time) {
        return axis == Axis.CIVIL
                ? LocalDateTime.ofInstant(time, ZoneOffset.UTC).toString()
                : time.toString();
    }

    /** From one instant to another. */
    public static TimeRange physical(Instant start, Instant end) {
        return new TimeRange(Axis.PHYSICAL, start, end);
    }

    /** From one civil time to another. */
    public static TimeRange civil(LocalDateTime start, LocalDateTime end) {
        return new TimeRange(Axis.CIVIL, start.toInstant(ZoneOffset.UTC), end.toInstant(ZoneOffset.UTC));
    }

    /** The same time line, another stretch. */
    public TimeRange between(Instant newStart, Instant newEnd) {
        return new TimeRange(axis, newStart, newEnd);
    }

    /** How long it is. */
    public Duration length() {
        return Duration.between(start, end);
    }

    /** The beginning on the civil time line. */
    public LocalDateTime civilStart() {
        return LocalDateTime.ofInstant(start, ZoneOffset.UTC);
    }

    /** The end on the civil time line. */
    public LocalDateTime civilEnd() {
        return LocalDateTime.ofInstant(end, ZoneOffset.UTC);
    }

    /** Whether {@code instant} lies in it. */
    public boolean contains(Instant instant) {
        return !instant.isBefore(start) && instant.isBefore(end);
    }
}
