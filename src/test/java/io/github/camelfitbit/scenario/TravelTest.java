package io.github.camelfitbit.scenario;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

import io.github.camelfitbit.model.DataPoint;
import io.github.camelfitbit.model.DataType;
import io.github.camelfitbit.transform.DataPointJson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static io.github.camelfitbit.scenario.LivedDays.BOTH;
import static io.github.camelfitbit.scenario.LivedDays.FITBIT;
import static io.github.camelfitbit.scenario.LivedDays.GOOGLE;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Journeys, on which the profile stays as it was at home. Google tells where a record was made; at Fitbit the clock of the
 * profile goes on, so that days there remain those at home.
 */
class TravelTest {

    @SuppressWarnings("NullAway.Init")
    private LivedDays lived;

    @AfterEach
    void close() {
        lived.close();
    }

    @Test
    void eastwardsTheRecordsOfADayHaveTwoOffsets() throws Exception {
        live("Europe/Madrid", "2026-11-20T12:00:00Z").travels("Asia/Tokyo", "2026-11-18T10:00:00Z");

        lived.listen("steps?startFrom=P4D", "sleep?startFrom=P4D", "daily-resting-heart-rate?startFrom=P4D")
                .look();
        agreeOn("2026-11-17", "2026-11-18", "2026-11-19");
        assertThat(offsetsOn("2026-11-18")).containsExactly("+01:00", "+09:00");
        assertThat(offsetsOn("2026-11-19")).containsExactly("+09:00");
    }

    @Test
    void westwardsTheRecordsOfADayHaveTwoOffsets() throws Exception {
        live("Europe/Madrid", "2026-11-20T12:00:00Z").travels("America/Los_Angeles", "2026-11-18T10:00:00Z");

        lived.listen("steps?startFrom=P4D", "sleep?startFrom=P4D", "daily-resting-heart-rate?startFrom=P4D")
                .look();
        agreeOn("2026-11-17", "2026-11-18", "2026-11-19");
        assertThat(offsetsOn("2026-11-18")).containsExactly("+01:00", "-08:00");
    }

    @Test
    void overTheDateLineWestwardsADayIsSkipped() throws Exception {
        live("Pacific/Pago_Pago", "2026-11-21T12:00:00Z").travels("Pacific/Kiritimati", "2026-11-18T11:00:00Z");

        lived.listen("steps?startFrom=P5D", "sleep?startFrom=P5D", "daily-resting-heart-rate?startFrom=P5D")
                .look();
        assertThat(lived.deliveredOn(LocalDate.parse("2026-11-18"), GOOGLE, DataType.STEPS))
                .isEmpty();
        assertThat(lived.asked(GOOGLE, "steps/daily-roll-up?from=2026-11-18&to=2026-11-18"))
                .isEmpty();
        agreeOn("2026-11-17", "2026-11-19");
    }

    @Test
    void overTheDateLineEastwardsADayIsLivedTwice() throws Exception {
        live("Pacific/Kiritimati", "2026-11-21T12:00:00Z").travels("Pacific/Pago_Pago", "2026-11-18T10:00:00Z");

        lived.listen("steps?startFrom=P5D", "sleep?startFrom=P5D", "daily-resting-heart-rate?startFrom=P5D")
                .look();
        LocalDate twice = LocalDate.parse("2026-11-18");
        List<DataPoint> steps = lived.deliveredOn(twice, GOOGLE, DataType.STEPS);
        assertThat(offsetsOn("2026-11-18")).containsExactly("+14:00", "-11:00");
        assertThat(steps).extracting(DataPoint::id).doesNotHaveDuplicates();
        assertThat(Duration.between(
                        steps.get(0).position(), steps.get(steps.size() - 1).position()))
                .isGreaterThan(Duration.ofHours(30));
        agreeOn("2026-11-17", "2026-11-18", "2026-11-19");
    }

    @Test
    void aNightInTheAirHasTwoOffsets() throws Exception {
        live("Europe/Madrid", "2026-11-20T12:00:00Z").travels("Asia/Tokyo", "2026-11-18T02:00:00Z");
        lived.alice().sleeps(Instant.parse("2026-11-17T22:00:00Z"), Instant.parse("2026-11-18T05:30:00Z"), false);

        lived.listen("sleep?startFrom=P4D").look();
        DataPoint night = lived.deliveredOn(LocalDate.parse("2026-11-18"), GOOGLE, DataType.SLEEP)
                .get(0);
        assertThat(DataPointJson.map(night))
                .containsEntry("startTime", "2026-11-17T23:00:00+01:00")
                .containsEntry("endTime", "2026-11-18T14:30:00+09:00");
        DataPoint atFitbit = lived.points(FITBIT, DataType.SLEEP).stream()
                .filter(sleep -> String.valueOf(sleep.vendorId()).equals(night.vendorId()))
                .findFirst()
                .orElseThrow();
        assertThat(atFitbit.position()).isEqualTo(night.position());
        assertThat(DataPointJson.map(atFitbit)).containsEntry("endTime", "2026-11-18T06:30:00+01:00");
    }

    @Test
    void atFitbitTheDaysRemainThoseOfTheProfile() throws Exception {
        live("Europe/Madrid", "2026-11-20T12:00:00Z").travels("Asia/Tokyo", "2026-11-18T10:00:00Z");

        lived.listen("steps?startFrom=P4D").look();
        assertThat(lived.points(FITBIT, DataType.STEPS))
                .extracting(DataPoint::position)
                .isEqualTo(lived.points(GOOGLE, DataType.STEPS).stream()
                        .map(DataPoint::position)
                        .toList());
        assertThat(lived.points(FITBIT, DataType.STEPS)).allSatisfy(minute -> assertThat(
                        String.valueOf(DataPointJson.map(minute).get("startTime")))
                .endsWith("+01:00"));
    }

    @Test
    void nothingIsToldTwiceOnTheWay() throws Exception {
        live("Europe/Madrid", "2026-11-17T12:00:00Z").travels("Asia/Tokyo", "2026-11-18T10:00:00Z");
        lived.listen(
                        "steps?startFrom=now",
                        "sleep?startFrom=now",
                        "daily-summary",
                        "goal?metric=steps&target=1",
                        "goal-missed?metric=steps&target=1000000&by=20:00")
                .look()
                .liveUntil("2026-11-20T12:00:00Z", Duration.ofHours(4));

        for (String connection : BOTH) {
            assertThat(lived.points(connection, DataType.STEPS))
                    .extracting(DataPoint::id)
                    .doesNotHaveDuplicates();
            assertThat(lived.points(connection, DataType.SLEEP))
                    .extracting(DataPoint::id)
                    .doesNotHaveDuplicates();
            assertThat(lived.days(connection, "goal-missed"))
                    .as("by the clock at home")
                    .containsExactly(
                            LocalDate.parse("2026-11-17"),
                            LocalDate.parse("2026-11-18"),
                            LocalDate.parse("2026-11-19"));
            assertThat(lived.days(connection, "final")).doesNotHaveDuplicates();
            assertThat(lived.days(connection, "goal-reached")).doesNotHaveDuplicates();
        }
    }

    private void agreeOn(String... days) {
        for (String day : days) {
            lived.agreeOn(LocalDate.parse(day), List.of(GOOGLE));
        }
    }

    /** The offsets of the steps that Google's records of a day have, in their order. */
    private List<String> offsetsOn(String day) {
        return lived.deliveredOn(LocalDate.parse(day), GOOGLE, DataType.STEPS).stream()
                .map(minute -> String.valueOf(DataPointJson.map(minute).get("startTime")))
                .map(time -> time.substring(time.length() - 6))
                .distinct()
                .toList();
    }

    private TravelTest live(String zone, String now) throws Exception {
        lived = new LivedDays(zone, now);
        return this;
    }

    private void travels(String zone, String when) {
        lived.alice().travels(ZoneId.of(zone), Instant.parse(when));
    }
}
