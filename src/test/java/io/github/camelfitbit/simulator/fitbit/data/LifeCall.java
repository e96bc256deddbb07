package io.github.camelfitbit.simulator.fitbit.data;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Matcher;

import io.github.camelfitbit.simulator.fitbit.Units;
import io.github.camelfitbit.simulator.health.Account;
import io.github.camelfitbit.simulator.health.Measured;
import io.github.camelfitbit.simulator.http.Answer;
import io.github.camelfitbit.simulator.http.Ask;
import io.github.camelfitbit.simulator.oauth.fitbit.FitbitErrors;

/**
 * One admitted call: what was asked, and of whom.
 *
 * @param path the groups of the path: resource, first and last day
 */
record LifeCall(Ask ask, Matcher path, Account account, Logbook logbook) {

    /** What the vendor refuses with 400. */
    static final class Invalid extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Invalid(String message) {
            super(message);
        }

        Answer answer() {
            return FitbitErrors.answer(400, "validation", String.valueOf(getMessage()));
        }
    }

    String group(String name) {
        return path.group(name);
    }

    LocalDate day(String name) {
        return date(group(name));
    }

    static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new Invalid("Invalid date: " + text);
        }
    }

    /** The days of {@code first} to {@code last}; refused when they are more than the vendor allows. */
    Days days(int most) {
        LocalDate first = day("first");
        LocalDate last = day("last");
        if (last.isBefore(first) || ChronoUnit.DAYS.between(first, last) >= most) {
            throw new Invalid("The date range must not be longer than " + most + " days");
        }
        return new Days(first, last);
    }

    record Days(LocalDate first, LocalDate last) {
        boolean contain(LocalDate day) {
            return !day.isBefore(first) && !day.isAfter(last);
        }

        List<LocalDate> all() {
            return first.datesUntil(last.plusDays(1)).toList();
        }
    }

    /** The person's zone, or UTC where that is asked for. */
    ZoneId zone() {
        return ask.parameter("timezone").filter("UTC"::equals).isPresent() ? ZoneOffset.UTC : home();
    }

    ZoneId home() {
        return account.life().profileClock();
    }

    List<Measured> measured(String dataType, LocalDate day) {
        return measured(dataType, day, day);
    }

    /** What began on these days. */
    List<Measured> measured(String dataType, LocalDate first, LocalDate last) {
        Instant from = first.atStartOfDay(zone()).toInstant();
        Instant to = last.plusDays(1).atStartOfDay(zone()).toInstant();
        return account.measured(dataType, from, to).stream()
                .filter(known -> !logbook.isGone(known.id()))
                .toList();
    }

    /** What the wall clock shows. */
    LocalDateTime local(Instant at) {
        return LocalDateTime.ofInstant(at, zone());
    }

    String parameter(String name) {
        return ask.parameter(name).orElseThrow(() -> new Invalid("Parameter missing: " + name));
    }

    double number(String name) {
        try {
            double number = Double.parseDouble(parameter(name));
            if (number > 0) {
                return number;
            }
        } catch (NumberFormatException e) {
            // told below
        }
        throw new Invalid("Invalid value for parameter: " + name);
    }

    Units units() {
        return Units.of(ask);
    }
}
