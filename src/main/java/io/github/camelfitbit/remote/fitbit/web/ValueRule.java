package io.github.camelfitbit.remote.fitbit.web;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.regex.Pattern;

import io.github.camelfitbit.model.TimeExpression;
import org.jspecify.annotations.Nullable;

/**
 * What a value may be, and how it is written in a request. Immutable.
 *
 * @param text    the rule in words, to stand behind "must be"
 * @param values  what it may be, when that can be counted; else empty
 * @param isShown whether a value that breaks the rule may be told: a quantity or a name may not
 * @param writing the value as it is sent, or null when it breaks the rule; takes the time in the person's zone
 */
record ValueRule(
        String text,
        List<String> values,
        boolean isShown,
        BiFunction<String, ZonedDateTime, @Nullable String> writing) {

    private static final String CLOCK = "([01]\\d|2[0-3]):[0-5]\\d";
    private static final List<String> DAYS =
            List.of("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY");
    private static final Pattern RANGE = Pattern.compile("(\\d+)\\.\\.(\\d+)");
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");

    /**
     * The rule of a word in the table.
     *
     * @throws IllegalArgumentException when there is no such rule
     */
    static ValueRule of(String word) {
        return switch (word) {
            case "date" -> new ValueRule("a date, today, yesterday or a period ago such as P7D", true, ValueRule::date);
            case "moment" -> new ValueRule("a date or a local time such as 2026-11-08T07:30", true, ValueRule::moment);
            case "clock" -> matching("a time of the day such as 07:30", CLOCK);
            case "time" -> matching("a time of the day such as 07:30 or 07:30:00", CLOCK + "(:[0-5]\\d)?");
            case "zonedClock" -> matching("a time with its offset such as 07:30+01:00", CLOCK + "[+-]" + CLOCK);
            case "id" -> matching("a whole number without sign", "\\d{1,20}");
            case "user" -> matching("- for the person or an encoded id of Fitbit", "-|[A-Z0-9]{3,12}");
            case "word" -> matching("1 to 50 letters, digits, . _ or -, and no dot first", "(?!\\.)[\\w.-]{1,50}");
            case "language" -> matching("a language such as en_US", "[a-z]{2}_[A-Z]{2}");
            case "boolean" -> oneOf(List.of("true", "false"));
            case "integer" -> quantity("a whole number that is not negative", "\\d{1,18}");
            case "number" -> quantity("a number that is not negative, such as 72.5", "\\d{1,15}(\\.\\d{1,9})?");
            case "text" -> quantity("a text of 1 to 1000 characters in one line", "\\P{Cntrl}{1,1000}");
            case "weekdays" -> new ValueRule("days such as MONDAY,FRIDAY", DAYS, true, (value, now) -> weekdays(value));
            case "zone" -> new ValueRule("a time zone such as Europe/Madrid", true, (value, now) -> zone(value));
            default -> counted(word);
        };
    }

    private ValueRule(String text, boolean isShown, BiFunction<String, ZonedDateTime, @Nullable String> writing) {
        this(text, List.of(), isShown, writing);
    }

    /** The value as it is sent; null when it breaks the rule. */
    @Nullable
    String write(String value, ZonedDateTime now) {
        return writing.apply(value, now);
    }

    private static ValueRule counted(String word) {
        var range = RANGE.matcher(word);
        if (range.matches()) {
            long least = Long.parseLong(range.group(1));
            long most = Long.parseLong(range.group(2));
            String text = least == most ? "" + least : "a whole number from " + least + " to " + most;
            return new ValueRule(text, true, (value, now) -> within(value, least, most));
        } else if (word.contains("|") || word.matches("[A-Z]+")) {
            return oneOf(Arrays.stream(word.split("\\|"))
                    .map(value -> value.replace('~', ' '))
                    .toList());
        }
        throw new IllegalArgumentException("there is no rule '" + word + "'");
    }

    private static ValueRule oneOf(List<String> values) {
        String text = values.size() == 1 ? values.get(0) : "one of " + String.join(", ", values);
        return new ValueRule(text, values, true, (value, now) -> values.contains(value) ? value : null);
    }

    private static ValueRule matching(String text, String regex) {
        Pattern pattern = Pattern.compile(regex);
        return new ValueRule(text, true, (value, now) -> pattern.matcher(value).matches() ? value : null);
    }

    private static ValueRule quantity(String text, String regex) {
        return new ValueRule(text, false, matching(text, regex).writing());
    }

    private static @Nullable String within(String value, long least, long most) {
        if (!value.matches("\\d{1,9}")) {
            return null;
        }
        long number = Long.parseLong(value);
        return number >= least && number <= most ? Long.toString(number) : null;
    }

    private static @Nullable String date(String value, ZonedDateTime now) {
        TimeExpression time = TimeExpression.parse("date", value);
        return time.isDay() ? time.civil(now).toLocalDate().toString() : null;
    }

    private static String moment(String value, ZonedDateTime now) {
        TimeExpression time = TimeExpression.parse("moment", value);
        LocalDateTime civil = time.civil(now);
        return time.isDay() ? civil.toLocalDate().toString() : SECONDS.format(civil);
    }

    private static @Nullable String weekdays(String value) {
        List<String> days =
                Arrays.stream(value.split(",", -1)).map(String::trim).toList();
        return DAYS.containsAll(days) && days.stream().distinct().count() == days.size()
                ? String.join(",", days)
                : null;
    }

    private static @Nullable String zone(String value) {
        try {
            return ZoneId.of(value).getId();
        } catch (DateTimeException e) {
            return null;
        }
    }
}
