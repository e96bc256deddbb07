package io.github.camelfitbit.scenario;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

import io.github.camelfitbit.model.DataPoint;
import io.github.camelfitbit.model.DataType;
import io.github.camelfitbit.model.ObservedTime;
import io.github.camelfitbit.transform.DataPointJson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static io.github.camelfitbit.scenario.LivedDays.BOTH;
import static io.github.camelfitbit.scenario.LivedDays.FITBIT;
import static io.github.camelfitbit.scenario.LivedDays.GOOGLE;
import static org.assertj.core.api.Assertions.assertThat;

/** The day of 23 hours. In Madrid the clock goes from two to three o'clock on 29 March 2026, at 01:00 UTC. */
class SpringForwardTest {

    private static final LocalDate DAY = LocalDate.parse("2026-03-29");
    private static final Instant CHANGE = Instant.parse("2026-03-29T01:00:00Z");

    @SuppressWarnings("NullAway.Init")
    private LivedDays lived;

    @AfterEach
    void close() {
        lived.close();
    }

    @Test
    void hasThreeAndTwentyHoursForEverybody() throws Exception {
        live("2026-03-30T09:00:00Z")
                .listen("sleep?startFrom=P4D", "steps?startFrom=P4D", "daily-resting-heart-rate?startFrom=P4D")
                .look();

        lived.agreeOnADayOf(23, DAY);
    }

    @Test
    void losesNoSecondAtTheHourThatIsMissing() throws Exception {
        live("2026-03-29T02:00:00Z")
                .listen("heart-rate?startFrom=2026-03-29T00:00:00Z", "activity-level?startFrom=2026-03-29T00:00:00Z")
                .look();

        List<Instant> beats = lived.alice().heartRate(CHANGE.minusSeconds(3_600), lastSync()).stream()
                .map(beat -> beat.at())
                .toList();
        for (String connection : BOTH) {
            List<DataPoint> delivered = lived.points(connection, DataType.HEART_RATE);
            assertThat(delivered).extracting(DataPoint::position).containsExactlyElementsOf(beats);
            assertThat(delivered).noneMatch(beat -> beat.time().civilStart().getHour() == 2);
            assertThat(lived.points(connection, DataType.ACTIVITY_LEVEL))
                    .hasSizeGreaterThan(60)
                    .noneMatch(minute -> minute.time().civilStart().getHour() == 2)
                    .extracting(DataPoint::position)
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void sumsOfItsHoursAreTwentyThree() throws Exception {
        live("2026-03-30T09:00:00Z")
                .listen("heart-rate?granularity=PT1H&startFrom=P2D", "steps?granularity=daily&startFrom=P3D")
                .look();

        for (String connection : BOTH) {
            assertThat(lived.deliveredOn(DAY, connection, DataType.HEART_RATE)).hasSize(23);
            assertThat(lived.deliveredOn(DAY, connection, DataType.STEPS)).hasSize(1);
        }
    }

    @Test
    void aNightHasTheOffsetOfItsEveningAndOfItsMorning() throws Exception {
        live("2026-03-29T09:00:00Z");
        lived.alice().sleeps(Instant.parse("2026-03-28T22:30:00Z"), Instant.parse("2026-03-29T05:30:00Z"), false);
        lived.listen("sleep?startFrom=P1D").look();

        for (String connection : BOTH) {
            DataPoint night = lived.deliveredOn(DAY, connection, DataType.SLEEP).get(0);
            assertThat(DataPointJson.map(night))
                    .as(connection)
                    .containsEntry("startTime", "2026-03-28T23:30:00+01:00")
                    .containsEntry("endTime", "2026-03-29T07:30:00+02:00");
            assertThat(Told.member((Map<?, ?>) Told.member(night.value(), "summary"), "minutesInSleepPeriod"))
                    .isEqualTo(420L);
        }
        assertThat(Likeness.FULL.of(lived.points(FITBIT, DataType.SLEEP)))
                .isEqualTo(Likeness.FULL.of(lived.points(GOOGLE, DataType.SLEEP)));
    }

    @Test
    void whatIsDueInTheMissingHourIsJudgedOnce() throws Exception {
        live("2026-03-28T12:00:00Z")
                .listen("goal-missed?metric=steps&target=1000000&by=02:30")
                .look()
                .lookAt("2026-03-29T00:59:00Z");
        BOTH.forEach(connection -> assertThat(lived.events(connection)).isEmpty());

        lived.liveUntil("2026-03-29T12:00:00Z", Duration.ofMinutes(90));
        BOTH.forEach(
                connection -> assertThat(lived.days(connection, "goal-missed")).containsExactly(DAY));
    }

    @Test
    void aDayBehindItIsOverAnHourEarlier() throws Exception {
        live("2026-03-28T12:00:00Z")
                .listen("daily-summary")
                .look()
                .liveUntil("2026-03-31T12:00:00Z", Duration.ofHours(3));

        BOTH.forEach(connection -> assertThat(lived.days(connection, "final"))
                .containsExactly(DAY.minusDays(2), DAY.minusDays(1), DAY, DAY.plusDays(1)));
    }

    @Test
    void aMissingTimeInAQuestionIsTheMomentOfTheChange() throws Exception {
        live("2026-03-30T09:00:00Z");

        for (String connection : BOTH) {
            List<DataPoint> beats =
                    lived.asked(connection, "heart-rate/list?from=2026-03-29T02:30&to=2026-03-29T03:05");
            assertThat(beats).as(connection).isNotEmpty();
            assertThat(((ObservedTime.Sample) beats.get(0).time()).time())
                    .isEqualTo(OffsetDateTime.parse("2026-03-29T03:00:00+02:00"));
        }
    }

    private Instant lastSync() {
        return lived.alice().device().lastSync().orElseThrow();
    }

    private LivedDays live(String now) throws Exception {
        lived = new LivedDays("Europe/Madrid", now);
        return lived;
    }
}
