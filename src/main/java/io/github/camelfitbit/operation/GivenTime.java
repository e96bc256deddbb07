package io.github.camelfitbit.operation;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.zone.ZoneOffsetTransition;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.github.camelfitbit.error.InvalidArgumentException;

/**
 * A time in a message's body: with an offset, with a zone ({@code 2026-11-08T08:00[Europe/Madrid]}, RFC 9557), or local in
 * the person's own zone.
 *
 * <p>When clocks are put back a local time comes twice: the first one is meant, which has the earlier offset in force.
 * When they are put forward an hour is missing: a time in it is refused, as nobody can say which one was meant.
 *
 * @param name  the member, for messages
 * @param value a text or a time of the JDK
 */
record GivenTime(String name, Object value) {

    private static final Pattern ZONED = Pattern.compile("(.*)\\[!?([^\\]]*)]");
    private static final Pattern WITH_OFFSET = Pattern.compile(".*(Z|[+-]\\d\\d:?\\d\\d)");

    /**
     * The time with its offset.
     *
     * @param zone of the person
     * @throws InvalidArgumentException when it is no time, its zone does not exist, or the clocks never showed it
     */
    OffsetDateTime in(ZoneId zone) {
        if (value instanceof OffsetDateTime time) {
            return time;
        }
        if (value instanceof Instant instant) {
            return instant.atZone(zone).toOffsetDateTime();
        }
        String text = value.toString();
        Matcher zoned = ZONED.matcher(text);
        return zoned.matches() ? read(zoned.group(1), zone(zoned.group(2))) : read(text, zone);
    }

    private OffsetDateTime read(String text, ZoneId zone) {
        try {
            return WITH_OFFSET.matcher(text).matches()
                    ? OffsetDateTime.parse(text)
                    : atOnly(LocalDateTime.parse(text), zone);
        } catch (DateTimeException e) {
            throw new InvalidArgumentException("'" + name + "' in the body is no time: write one such as"
                    + " 2026-11-08T08:00:00+01:00, or without offset for the person's own zone");
        }
    }

    private OffsetDateTime atOnly(LocalDateTime local, ZoneId zone) {
        ZoneOffsetTransition change = zone.getRules().getTransition(local);
        if (change != null && change.isGap()) {
            throw new InvalidArgumentException("'" + name + "' in the body is " + local + ", which did not exist in "
                    + zone + ": the clocks went from " + change.getDateTimeBefore() + " to "
                    + change.getDateTimeAfter() + "; write " + at(local, change.getOffsetBefore()) + " or "
                    + at(local, change.getOffsetAfter()));
        }
        return ZonedDateTime.of(local, zone).withEarlierOffsetAtOverlap().toOffsetDateTime();
    }

    private static OffsetDateTime at(LocalDateTime local, ZoneOffset offset) {
        return local.atOffset(offset);
    }

    private ZoneId zone(String text) {
        try {
            return ZoneId.of(text);
        } catch (DateTimeException e) {
            throw new InvalidArgumentException("'" + name + "' in the body is in the zone '"
                    + text.substring(0, Math.min(text.length(), 60))
                    + "', which does not exist: write one such as Europe/Madrid, or an offset such as +01:00");
        }
    }
}
