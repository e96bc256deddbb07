package io.github.camelfitbit.simulator;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import io.github.camelfitbit.simulator.http.Ask;

/** How much time a request asks for at once. */
final class Width {
    private static final String DAY = "\\d{4}-\\d\\d-\\d\\d";

    /** The ends of a filter, of a roll-up's physical range, and the days in a path of Fitbit's. */
    private static final Pattern QUOTED = Pattern.compile("\"(" + DAY + "[^\"]*)\"");

    private static final Pattern IN_PATH = Pattern.compile("/(" + DAY + ")(?=[/.])");

    /** A civil day in the body of a daily roll-up. */
    private static final Pattern CIVIL = Pattern.compile("\"(year|month|day)\"\\s*:\\s*(\\d+)");

    private Width() {}

    /** From the first end to the second; nothing when the request does not name both. */
    static Duration of(Ask ask) {
        List<LocalDateTime> ends = isOfFitbit(ask)
                ? found(IN_PATH, ask.path())
                : found(QUOTED, ask.parameter("filter").orElse(ask.body()));
        List<LocalDateTime> named = ends.isEmpty() ? civil(ask.body()) : ends;
        return named.size() == 2 ? Duration.between(named.get(0), named.get(1)) : Duration.ZERO;
    }

    static boolean isOfFitbit(Ask ask) {
        return ask.path().startsWith("/1");
    }

    private static List<LocalDateTime> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(found -> time(found.group(1)))
                .toList();
    }

    private static List<LocalDateTime> civil(String body) {
        List<Integer> numbers = CIVIL.matcher(body)
                .results()
                .map(MatchResult::group)
                .map(member -> Integer.valueOf(member.replaceAll("\\D", "")))
                .toList();
        return numbers.size() != 6
                ? List.of()
                : List.of(
                        LocalDate.of(numbers.get(0), numbers.get(1), numbers.get(2))
                                .atStartOfDay(),
                        LocalDate.of(numbers.get(3), numbers.get(4), numbers.get(5))
                                .atStartOfDay());
    }

    private static LocalDateTime time(String text) {
        if (text.length() == 10) {
            return LocalDate.parse(text).atStartOfDay();
        }
        return text.matches(".*(Z|[+-]\\d\\d:\\d\\d)")
                ? OffsetDateTime.parse(text)
                        .withOffsetSameInstant(ZoneOffset.UTC)
                        .toLocalDateTime()
                : LocalDateTime.parse(text);
    }
}
