package io.github.camelfitbit.remote.fitbit.web;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;

import io.github.camelfitbit.error.InvalidArgumentException;
import org.jspecify.annotations.Nullable;

/**
 * How long a range from startDate to endDate may be. The vendor does not say whether both ends count; here they do, which
 * is the stricter reading. Stateless.
 */
final class RangeRule {

    private static final String DAY = "24h";

    private RangeRule() {}

    /**
     * @throws InvalidArgumentException when the range is upside down, or longer than the vendor takes
     */
    static void check(WebArguments arguments) {
        String from = arguments.get("startDate");
        String to = arguments.get("endDate");
        if (from == null || to == null) {
            checkWindow(arguments, "2000-01-01", "2000-01-01");
            return;
        }
        if (LocalDate.parse(to).isBefore(LocalDate.parse(from))) {
            throw upsideDown(arguments, "startDate", from, "endDate", to);
        }
        if (!checkWindow(arguments, from, to)) {
            checkDays(arguments, LocalDate.parse(from), LocalDate.parse(to));
        }
    }

    private static void checkDays(WebArguments arguments, LocalDate from, LocalDate to) {
        long longest = longest(arguments);
        long days = ChronoUnit.DAYS.between(from, to) + 1;
        if (days > longest) {
            throw tooLong(arguments, from + " to " + to + " are " + days + " days", longest + " days");
        }
    }

    /** Whether there is a window of time; it is checked then. */
    private static boolean checkWindow(WebArguments arguments, String from, String to) {
        String start = arguments.get("startTime");
        String end = arguments.get("endTime");
        if (start == null || end == null) {
            return false;
        }
        LocalDateTime begins = LocalDate.parse(from).atTime(LocalTime.parse(start));
        LocalDateTime ends = LocalDate.parse(to).atTime(LocalTime.parse(end));
        if (ends.isBefore(begins)) {
            throw upsideDown(arguments, "startTime", start, "endTime", end);
        }
        if (Duration.between(begins, ends).compareTo(Duration.ofDays(1)) > 0) {
            throw tooLong(arguments, begins + " to " + ends + " is more than a day", "24 hours");
        }
        return true;
    }

    private static long longest(WebArguments arguments) {
        String rule = arguments.operation().longestRange();
        return rule == null ? Long.MAX_VALUE : longest(rule, arguments.get("resource"));
    }

    private static long longest(String rule, @Nullable String resource) {
        long longest = Long.MAX_VALUE;
        for (String limit : rule.split(",")) {
            int colon = limit.indexOf(':');
            if (colon < 0) {
                longest = limit.equals(DAY) ? 1 : Long.parseLong(limit);
            } else if (limit.substring(0, colon).equals(resource)) {
                return Long.parseLong(limit.substring(colon + 1));
            }
        }
        return longest;
    }

    private static InvalidArgumentException upsideDown(
            WebArguments arguments, String first, String from, String second, String to) {
        return new InvalidArgumentException("parameters '" + first + "' and '" + second + "' of web/"
                + arguments.operation().id() + " are '" + from + "' and '" + to
                + "': the first must not lie behind the second; change one");
    }

    private static InvalidArgumentException tooLong(WebArguments arguments, String what, String longest) {
        return new InvalidArgumentException(
                "the range of web/" + arguments.operation().id() + " is too long: " + what + ", and the vendor takes "
                        + longest + " at most; ask for shorter ranges one after the other");
    }
}
