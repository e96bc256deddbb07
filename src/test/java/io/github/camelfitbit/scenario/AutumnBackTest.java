package io.github.camelfitbit.scenario;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

import io.github.camelfitbit.model.DataPoint;
import io.github.camelfitbit.model.DataType;
import io.github.camelfitbit.model.ObservedTime;
import io.github.camelfitbit.transform.DataPointJson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static io.github.camelfitbit.scenario.LivedDays.BOTH;
import static io.github.camelfitbit.scenario.LivedDays.FITBIT;
import static io.github.camelfitbit.scenario.LivedDays.GOOGLE;
import static org.assertj.core.api.Assertions.assertThat;

/** The day of 25 hours. In Madrid the clock goes from three back to two on 25 October 2026, at 01:00 UTC. */
class AutumnBackTest {

    private static final LocalDate DAY = LocalDate.parse("2026-10-25");
    private static final Instant CHANGE = Instant.parse("2026-10-25T01:00:00Z");

    @SuppressWarnings("NullAway.Init")
    private LivedDays lived;

    @AfterEach
    void close() {
        lived.close();
    }

    @Test
    void hasFiveAndTwentyHoursForEverybody() throws Exception {
        live("2026-10-26T09:00:00Z")
                .listen("sleep?startFrom=P4D", "steps?startFrom=P4D", "daily-resting-heart-rate?startFrom=P4D")
                .look();

        lived.agreeOnADayOf(25, DAY);
    }

    @Test
    void theSecondsOfTheDoubledHourAreToldApart() throws Exception {
        live("2026-10-25T02:30:00Z")
                .listen("heart-rate?startFrom=2026-10-24T23:30:00Z")
                .look();

        List<Instant> beats = lived
                .alice()
                .heartRate(
                        Instant.parse("2026-10-24T23:30:00Z"),
                        lived.alice().device().lastSync().orElseThrow())
                .stream()
                .map(beat -> beat.at())
                .toList();
        for (String connection : BOTH) {
            List<DataPoint> delivered = lived.points(connection, DataType.HEART_RATE);
            assertThat(delivered).extracting(DataPoint::position).containsExactlyElementsOf(beats);
            assertThat(offsets(delivered, 2)).containsExactly(ZoneOffset.ofHours(2), ZoneOffset.ofHours(1));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"oxygen-saturation", "heart-rate-variability", "activity-level"})
    void whatIsMeasuredInItIsNeitherLostNorDoubled(String type) throws Exception {
        live("2026-10-25T09:00:00Z");
        lived.listen(type + "?startFrom=2026-10-24T23:00:00Z").look();

        DataType measured = DataType.find(type).orElseThrow();
        List<DataPoint> truth = hour(lived.points(GOOGLE, measured));
        assertThat(truth).hasSizeGreaterThanOrEqualTo(24);
        assertThat(Likeness.FULL.of(hour(lived.points(FITBIT, measured)))).isEqualTo(Likeness.FULL.of(truth));
    }

    @Test
    void nothingOfItIsToldTwice() throws Exception {
        live("2026-10-25T00:10:00Z")
                .listen(
                        "heart-rate?startFrom=PT1H",
                        "activity-level?startFrom=PT1H",
                        "oxygen-saturation?startFrom=PT3H",
                        "sleep?startFrom=PT12H")
                .look()
                .liveUntil("2026-10-25T09:00:00Z", Duration.ofMinutes(20));

        for (String connection : BOTH) {
            for (DataType type :
                    List.of(DataType.HEART_RATE, DataType.ACTIVITY_LEVEL, DataType.OXYGEN_SATURATION, DataType.SLEEP)) {
                assertThat(lived.points(connection, type))
                        .as("%s of %s", type.id(), connection)
                        .isNotEmpty()
                        .extracting(DataPoint::id)
                        .doesNotHaveDuplicates();
            }
        }
        List<Instant> truth = lived.points(GOOGLE, DataType.HEART_RATE).stream()
                .map(DataPoint::position)
                .toList();
        assertThat(lived.points(FITBIT, DataType.HEART_RATE))
                .extracting(DataPoint::position)
                .isEqualTo(truth);
    }

    @Test
    void sumsOfItsHoursAreTwentyFive() throws Exception {
        live("2026-10-26T09:00:00Z")
                .listen("heart-rate?granularity=PT1H&startFrom=P2D", "steps?granularity=daily&startFrom=P3D")
                .look();

        for (String connection : BOTH) {
            List<DataPoint> hours = lived.deliveredOn(DAY, connection, DataType.HEART_RATE);
            assertThat(hours)
                    .as(connection)
                    .hasSize(25)
                    .extracting(DataPoint::id)
                    .doesNotHaveDuplicates();
            List<DataPoint> day = lived.deliveredOn(DAY, connection, DataType.STEPS);
            assertThat(day).hasSize(1);
            assertThat(day.get(0).value())
                    .isEqualTo(lived.asked(connection, "steps/daily-roll-up?from=" + DAY + "&to=" + DAY)
                            .get(0)
                            .value());
        }
    }

    @Test
    void aNightHasTheOffsetOfItsEveningAndOfItsMorning() throws Exception {
        live("2026-10-25T09:00:00Z");
        lived.alice().sleeps(Instant.parse("2026-10-24T21:30:00Z"), Instant.parse("2026-10-25T06:30:00Z"), false);
        lived.listen("sleep?startFrom=P1D").look();

        for (String connection : BOTH) {
            DataPoint night = lived.deliveredOn(DAY, connection, DataType.SLEEP).get(0);
            assertThat(DataPointJson.map(night))
                    .as(connection)
                    .containsEntry("startTime", "2026-10-24T23:30:00+02:00")
                    .containsEntry("endTime", "2026-10-25T07:30:00+01:00");
        }
        assertThat(Likeness.FULL.of(lived.points(FITBIT, DataType.SLEEP)))
                .isEqualTo(Likeness.FULL.of(lived.points(GOOGLE, DataType.SLEEP)));
    }

    @Test
    void whatIsDueInTheDoubledHourIsJudgedOnce() throws Exception {
        live("2026-10-24T12:00:00Z")
                .listen("goal-missed?metric=steps&target=1000000&by=02:30")
                .look()
                .liveUntil("2026-10-25T12:00:00Z", Duration.ofMinutes(30));

        BOTH.forEach(
                connection -> assertThat(lived.days(connection, "goal-missed")).containsExactly(DAY));
    }

    @Test
    void itsDayIsOverAnHourLater() throws Exception {
        live("2026-10-24T12:00:00Z")
                .listen("daily-summary", "goal?metric=steps&target=1")
                .look()
                .lookAt("2026-10-25T22:55:00Z");
        BOTH.forEach(connection -> assertThat(lived.days(connection, "final")).doesNotContain(DAY));

        lived.liveUntil("2026-10-26T12:00:00Z", Duration.ofHours(3));
        for (String connection : BOTH) {
            assertThat(lived.days(connection, "final")).containsExactly(DAY.minusDays(2), DAY.minusDays(1), DAY);
            assertThat(lived.days(connection, "goal-reached")).containsExactly(DAY.minusDays(1), DAY, DAY.plusDays(1));
        }
    }

    /** What stands in the two hours from two to three. */
    private static List<DataPoint> hour(List<DataPoint> points) {
        return points.stream()
                .filter(point -> point.position().isAfter(CHANGE.minusSeconds(3_601))
                        && point.position().isBefore(CHANGE.plusSeconds(3_600)))
                .toList();
    }

    private static List<ZoneOffset> offsets(List<DataPoint> beats, int hour) {
        return beats.stream()
                .map(beat -> ((ObservedTime.Sample) beat.time()).time())
                .filter(time -> time.getHour() == hour)
                .map(time -> time.getOffset())
                .distinct()
                .toList();
    }

    private LivedDays live(String now) throws Exception {
        lived = new LivedDays("Europe/Madrid", now);
        return lived;
    }
}
