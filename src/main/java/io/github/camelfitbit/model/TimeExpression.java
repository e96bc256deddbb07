package io.github.camelfitbit.model;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;

import io.github.camelfitbit.error.InvalidArgumentException;

/**
 * A point in time as a route author writes it: {@code 2026-11-08}, {@code 2026-11-08T07:30}, {@code 2026-11-08T07:30Z},
 * {@code now}, {@code today}, {@code yesterday}, {@code P7D} or {@code PT6H} (so long ago). Days and local times are the
 * person's. Immutable.
 */
public final class TimeExpression {

    private static final ZonedDateTime ANY_DAY = LocalDate.of(2026, 1, 1).atStartOfDay(ZoneOffset.UTC);

    private final String text;
    private final Form form;

    /** What an expression can be. */
    private sealed interface Form {
        record At(Instant instant) implements Form {}

        record Ago(Duration duration) implements Form {}

        record OnDay(LocalDate date) implements Form {}

        record DaysAgo(Period period) implements Form {}

        record AtLocal(LocalDateTime time) implements Form {}
    }

    private TimeExpression(String text, Form form) {
        this.text = text;
        this.form = form;
    }

    /**
     * Reads an expression.
     *
     * @param option the option or header it was given in, for the message
     * @throws InvalidArgumentException when it is none of the forms
     */
    public static TimeExpression parse(String option, String text) {
        try {
            TimeExpression expression = new TimeExpression(text, form(text.trim()));
            if (expression.isOnTheCalendar()) {
                return expression;
            }
        } catch (DateTimeException | ArithmeticException e) {
            // told below, with the forms
        }
        throw new InvalidArgumentException("option '" + option + "' is '" + text + "', which is no time: write a date"
                + " (2026-11-08), a local time (2026-11-08T07:30), an instant (2026-11-08T07:30:00Z), now, today,"
                + " yesterday, or how long ago (P7D, PT6H)");
    }

    /** The vendor writes years with four digits; whatever is far outside overflows later, where nobody knows the option. */
    private boolean isOnTheCalendar() {
        int year = civil(ANY_DAY).getYear();
        return year >= 1 && year <= 9999;
    }

    private static Form form(String text) {
        return switch (text) {
            case "now" -> new Form.Ago(Duration.ZERO);
            case "today" -> new Form.DaysAgo(Period.ZERO);
            case "yesterday" -> new Form.DaysAgo(Period.ofDays(1));
            default -> text.startsWith("P") ? ago(text) : moment(text);
        };
    }

    private static Form ago(String text) {
        return text.contains("T") ? new Form.Ago(Duration.parse(text)) : new Form.DaysAgo(Period.parse(text));
    }

    private static Form moment(String text) {
        if (!text.contains("T")) {
            return new Form.OnDay(LocalDate.parse(text));
        }
        boolean hasOffset = text.endsWith("Z") || text.matches(".*T.*[+-]\\d\\d:?\\d\\d");
        return hasOffset
                ? new Form.At(OffsetDateTime.parse(text).toInstant())
                : new Form.AtLocal(LocalDateTime.parse(text));
    }

    /** Whether it names a whole civil day. */
    public boolean isDay() {
        return form instanceof Form.OnDay || form instanceof Form.DaysAgo;
    }

    /** Whether it is meant on the civil time line: a day or a local time. */
    public boolean isCivil() {
        return isDay() || form instanceof Form.AtLocal;
    }

    /** The civil time it names, whole seconds, the beginning of the day for a day; {@code now} stands in the person's zone. */
    public LocalDateTime civil(ZonedDateTime now) {
        if (form instanceof Form.OnDay day) {
            return day.date().atStartOfDay();
        } else if (form instanceof Form.DaysAgo ago) {
            return now.toLocalDate().minus(ago.period()).atStartOfDay();
        } else if (form instanceof Form.AtLocal local) {
            return local.time().truncatedTo(ChronoUnit.SECONDS);
        }
        return instant(now).atZone(now.getZone()).toLocalDateTime();
    }

    /** The instant it names, whole seconds; {@code now} stands in the person's zone. */
    public Instant instant(ZonedDateTime now) {
        if (form instanceof Form.At at) {
            return at.instant().truncatedTo(ChronoUnit.SECONDS);
        } else if (form instanceof Form.Ago ago) {
            return now.toInstant().minus(ago.duration()).truncatedTo(ChronoUnit.SECONDS);
        }
        return civil(now).atZone(now.getZone()).toInstant();
    }

    /**
     * The range between two expressions: civil when both are civil, else physical. A day at the end is included whole.
     *
     * @throws InvalidArgumentException when it is upside down
     */
    public static TimeRange range(TimeExpression from, TimeExpression to, ZonedDateTime now) {
        if (from.isCivil() && to.isCivil()) {
            return TimeRange.civil(from.civil(now), to.isDay() ? to.civil(now).plusDays(1) : to.civil(now));
        }
        Instant end =
                to.isDay() ? to.civil(now).plusDays(1).atZone(now.getZone()).toInstant() : to.instant(now);
        return TimeRange.physical(from.instant(now), end);
    }

    @Override
    public String toString() {
        return text;
    }
}
