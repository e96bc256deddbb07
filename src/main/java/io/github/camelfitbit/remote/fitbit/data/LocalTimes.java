package io.github.camelfitbit.remote.fitbit.data;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The times of the Fitbit Web API, which are the wall clock's and mostly carry no offset.
 *
 * <p>A time that the clock showed twice (autumn) is taken for the first of the two; one that it skipped (spring) for the
 * moment at which it would have come had nobody moved the clock, which is written an hour later.
 *
 * @param clock the person's wall clock, by what their profile says and said; the vendor does not say where a record was
 *              made
 */
public record LocalTimes(ZoneRules clock) {

    private static final int NO_OFFSET = "2026-03-29T02:30:00.000".length();

    /**
     * Reads {@code 2026-08-14T06:58:59.000}, with or without an offset.
     *
     * @throws MalformedRecord when it is no time; {@code name} names the member
     */
    public OffsetDateTime read(String name, String text) {
        try {
            return text.length() <= NO_OFFSET && !text.endsWith("Z")
                    ? at(LocalDateTime.parse(text.toUpperCase(java.util.Locale.ROOT)))
                    : offset(text);
        } catch (DateTimeException e) {
            throw new MalformedRecord("'" + name + "' is no time");
        }
    }

    /** Old records end with a "Z" that means nothing: the time is the wall clock's like all others. */
    private OffsetDateTime offset(String text) {
        return text.endsWith("Z")
                ? at(LocalDateTime.parse(text.substring(0, text.length() - 1)))
                : OffsetDateTime.parse(text).withNano(0);
    }

    /** Reads a date and a time of day; midnight when there is none. */
    OffsetDateTime read(LocalDate date, String name, @Nullable String time) {
        try {
            return at(date.atTime(time == null ? LocalTime.MIDNIGHT : LocalTime.parse(time)));
        } catch (DateTimeException e) {
            throw new MalformedRecord("'" + name + "' is no time of day");
        }
    }

    /** When the wall clock showed this. */
    public OffsetDateTime at(LocalDateTime wallClock) {
        List<ZoneOffset> offsets = clock.getValidOffsets(wallClock);
        if (!offsets.isEmpty()) {
            return wallClock.atOffset(offsets.get(0));
        }
        ZoneOffsetTransition skipping = clock.getTransition(wallClock);
        return wallClock.plus(skipping.getDuration()).atOffset(skipping.getOffsetAfter());
    }

    /** The later moment at which the wall clock showed the same; the time itself when there was none. */
    public OffsetDateTime shownAgain(OffsetDateTime time) {
        List<ZoneOffset> offsets = clock.getValidOffsets(time.toLocalDateTime());
        return offsets.isEmpty() ? time : time.toLocalDateTime().atOffset(offsets.get(offsets.size() - 1));
    }

    /** What an instant is called where the person lives. */
    public OffsetDateTime at(Instant instant) {
        return instant.atOffset(clock.getOffset(instant));
    }

    /** What the wall clock shows where the person lives, however the time is written. */
    LocalDateTime wallClock(OffsetDateTime time) {
        return at(time.toInstant()).toLocalDateTime();
    }

    /** The same wall clock on another day line: times of a question asked for UTC. */
    OffsetDateTime fromUtc(LocalDateTime utc) {
        return at(utc.toInstant(ZoneOffset.UTC));
    }

    /**
     * Reads a date.
     *
     * @throws MalformedRecord when it is none
     */
    static LocalDate date(String name, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new MalformedRecord("'" + name + "' is no date");
        }
    }
}
