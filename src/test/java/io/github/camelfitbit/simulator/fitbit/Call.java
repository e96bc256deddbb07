package io.github.camelfitbit.simulator.fitbit;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.github.camelfitbit.simulator.health.Account;
import io.github.camelfitbit.simulator.http.Ask;

/**
 * A call that was let in, and whose parameters are good.
 *
 * @param values of path and query
 */
public record Call(String id, Map<String, String> values, Ask ask, Account account, Clock clock) {
    /** A value; empty when it was not given. */
    public String get(String name) {
        return values.getOrDefault(name, "");
    }

    /** Whether a value was given. */
    public boolean has(String name) {
        return values.containsKey(name);
    }

    /** Where the person lives. */
    public ZoneId zone() {
        return account.life().profileClock();
    }

    /** A value as a day of the person. */
    public LocalDate day(String name) {
        return get(name).equals("today") ? today() : LocalDate.parse(get(name));
    }

    /** The person's day. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone());
    }

    /** The days that are asked for: one, from one to another, or a period that ends with one. */
    public List<LocalDate> days() {
        if (has("startDate")) {
            return day("startDate").datesUntil(day("endDate").plusDays(1)).toList();
        }
        LocalDate end = has("date") ? day("date") : today();
        return end.minusDays(periodDays() - 1L).datesUntil(end.plusDays(1)).toList();
    }

    private int periodDays() {
        return switch (get("period")) {
            case "7d", "1w" -> 7;
            case "30d", "1m" -> 30;
            case "3m" -> 90;
            case "6m" -> 180;
            case "1y", "max" -> 365;
            default -> 1;
        };
    }

    /** Values of these names that were given. */
    public Stream<Map.Entry<String, String>> given(List<String> names) {
        return values.entrySet().stream().filter(entry -> names.contains(entry.getKey()));
    }
}
