package io.github.camelfitbit.scenario;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import static io.github.camelfitbit.scenario.LivedDays.FITBIT;
import static org.assertj.core.api.Assertions.assertThat;

/** The Fitbit Web API lets a person be asked about 150 times an hour: enough for every trigger there is. */
class FitbitBudgetTest {

    private static final int BUDGET = 150;
    private static final Duration DELAY = Duration.ofMinutes(15);

    @Test
    void sufficesForEveryTypeAtTheUsualDelay() throws Exception {
        try (LivedDays lived = new LivedDays("Europe/Madrid", "2026-11-18T09:00:00Z")) {
            lived.listen(SameTriggersTest.types()
                    .map(type -> type.id() + "?startFrom=P3D&connection=" + FITBIT)
                    .toArray(String[]::new));
            lived.look();

            List<Integer> hours = hours(lived, 24);
            System.out.println("fitbit.requests_per_person_hour.worst=" + Collections.max(hours));
            System.out.println("fitbit.requests_per_person_hour.usual=" + median(hours));
            assertThat(Collections.max(hours)).isLessThanOrEqualTo(BUDGET);
        }
    }

    /** How often the vendor was asked in each hour. */
    private static List<Integer> hours(LivedDays lived, int howMany) {
        List<Integer> hours = new ArrayList<>();
        for (int hour = 0; hour < howMany; hour++) {
            lived.both.world.simulator.counters().reset();
            for (int look = 0; look < 4; look++) {
                lived.clock().advance(DELAY);
                lived.look();
            }
            hours.add(asked(lived).values().stream().mapToInt(Long::intValue).sum());
        }
        return hours;
    }

    private static Map<String, Long> asked(LivedDays lived) {
        return lived.both.world.simulator.counters().log().stream()
                .filter(request -> request.method().startsWith("fitbit."))
                .collect(Collectors.groupingBy(request -> request.method(), Collectors.counting()));
    }

    private static int median(List<Integer> hours) {
        return hours.stream().sorted().skip(hours.size() / 2).findFirst().orElseThrow();
    }
}
