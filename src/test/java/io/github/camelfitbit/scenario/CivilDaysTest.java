package io.github.camelfitbit.scenario;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

import io.github.camelfitbit.model.DataPoint;
import io.github.camelfitbit.model.DataType;
import io.github.camelfitbit.simulator.life.SleepSession;
import io.github.camelfitbit.transform.DataPointJson;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static io.github.camelfitbit.scenario.LivedDays.BOTH;
import static org.assertj.core.api.Assertions.assertThat;

/** Days are the person's: far east, far west, and three quarters of an hour beside the hour. */
class CivilDaysTest {

    private static final LocalDate DAY = LocalDate.parse("2026-11-18");

    @ParameterizedTest
    @ValueSource(strings = {"Pacific/Auckland", "Pacific/Honolulu", "Asia/Kathmandu"})
    void belongToThePerson(String zone) throws Exception {
        try (LivedDays lived = new LivedDays(zone, "2026-11-20T12:00:00Z")) {
            lived.listen(
                            "sleep?startFrom=P4D",
                            "steps?startFrom=P4D",
                            "daily-resting-heart-rate?startFrom=P4D",
                            "heart-rate?startFrom=PT1H")
                    .look();

            lived.agreeOn(DAY);
            lived.agreeOn(DAY.minusDays(1));
            for (String connection : BOTH) {
                assertThat(lived.points(connection, DataType.SLEEP))
                        .extracting(DataPoint::civilDate)
                        .containsAll(nightsSince(lived, ZoneId.of(zone)));
                assertThat(lived.points(connection, DataType.HEART_RATE))
                        .hasSizeGreaterThan(100)
                        .allSatisfy(beat -> {
                            String time = String.valueOf(DataPointJson.map(beat).get("time"));
                            assertThat(time)
                                    .endsWith(ZoneId.of(zone)
                                            .getRules()
                                            .getOffset(beat.position())
                                            .toString());
                        });
            }
        }
    }

    private static List<LocalDate> nightsSince(LivedDays lived, ZoneId zone) {
        return lived
                .alice()
                .sleeps(
                        lived.clock().instant().minus(Duration.ofDays(3)),
                        lived.clock().instant())
                .stream()
                .map(SleepSession::end)
                .map(end -> LocalDate.ofInstant(end, zone))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Pacific/Auckland", "Pacific/Honolulu", "Asia/Kathmandu"})
    void endAtThePersonsMidnightAndAreJudgedByTheirClock(String zone) throws Exception {
        ZoneId there = ZoneId.of(zone);
        String evening =
                DAY.atTime(LocalTime.of(19, 59)).atZone(there).toInstant().toString();
        try (LivedDays lived =
                new LivedDays(zone, DAY.atTime(12, 0).atZone(there).toInstant().toString())) {
            lived.listen(
                            "daily-summary",
                            "goal?metric=steps&target=1",
                            "goal-missed?metric=steps&target=1000000&by=20:00")
                    .look()
                    .lookAt(evening);
            assertAll(lived, "goal-missed");
            lived.lookAt(DAY.atTime(20, 0).atZone(there).toInstant().toString());
            assertAll(lived, "goal-missed", DAY);
            assertAll(lived, "goal-reached", DAY);
            assertAll(lived, "final", DAY.minusDays(1));

            String midnight = DAY.plusDays(1).atStartOfDay(there).toInstant().toString();
            lived.lookAt(midnight);
            assertAll(lived, "final", DAY.minusDays(1));
            lived.clock().advance(Duration.ofHours(10));
            lived.look();
            assertAll(lived, "final", DAY.minusDays(1), DAY);
            assertAll(lived, "goal-reached", DAY, DAY.plusDays(1));
            assertAll(lived, "goal-missed", DAY);
        }
    }

    private static void assertAll(LivedDays lived, String event, LocalDate... days) {
        for (String connection : BOTH) {
            assertThat(lived.days(connection, event))
                    .as("%s of %s", event, connection)
                    .containsExactly(days);
        }
    }
}
