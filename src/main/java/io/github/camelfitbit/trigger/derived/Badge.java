package io.github.camelfitbit.trigger.derived;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * A badge as the vendor shows it now. Immutable.
 *
 * @param key   tells it from the person's other badges
 * @param times how often it was earned, 1 or more
 * @param date  when it was earned last, in the person's own time; null when the vendor does not say
 * @param shown the members worth telling; what is unknown is absent
 */
record Badge(String key, long times, @Nullable LocalDate date, Map<String, Object> shown) {

    private static final List<String> MEMBERS = List.of(
            "badgeType", "name", "shortName", "category", "description", "value", "unit", "timesAchieved", "encodedId");

    /** The badges of an answer, in the order in which they were earned; what cannot be told apart is left out. */
    static List<Badge> all(List<?> badges) {
        return badges.stream()
                .flatMap(wire -> of(wire).stream())
                .sorted(Comparator.comparing(badge -> badge.date() + badge.key()))
                .toList();
    }

    private static Optional<Badge> of(Object wire) {
        if (!(wire instanceof Map<?, ?> members) || !(members.get("badgeType") instanceof String type)) {
            return Optional.empty();
        }
        Map<String, Object> shown = new LinkedHashMap<>();
        MEMBERS.stream()
                .filter(name -> members.get(name) != null)
                .forEach(name -> shown.put(name, Objects.requireNonNull(members.get(name))));
        // not all answers have the id; a value may be in the person's units
        String key = shown.containsKey("encodedId")
                ? type + '/' + shown.get("encodedId")
                : type + '/' + shown.get("value") + '/' + shown.get("unit");
        long times = members.get("timesAchieved") instanceof Number number ? Math.max(1, number.longValue()) : 1;
        return Optional.of(new Badge(key, times, date(members.get("dateTime")), shown));
    }

    private static @Nullable LocalDate date(@Nullable Object text) {
        try {
            return text instanceof String date && date.length() >= 10 ? LocalDate.parse(date.substring(0, 10)) : null;
        } catch (DateTimeException e) {
            return null;
        }
    }
}
