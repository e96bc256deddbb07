package io.github.camelfitbit.scenario;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

import io.github.camelfitbit.model.Change;
import io.github.camelfitbit.model.DataPoint;
import io.github.camelfitbit.model.DataType;
import io.github.camelfitbit.transform.DataPointJson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static io.github.camelfitbit.scenario.LivedDays.BOTH;
import static io.github.camelfitbit.scenario.LivedDays.FITBIT;
import static io.github.camelfitbit.scenario.LivedDays.GOOGLE;
import static org.assertj.core.api.Assertions.assertThat;

/** A person moves, and the profile names another zone from then on. */
class ZoneChangeTest {

    @SuppressWarnings("NullAway.Init")
    private LivedDays lived;

    @AfterEach
    void close() {
        lived.close();
    }

    @ParameterizedTest
    @CsvSource({"Asia/Tokyo, 9", "America/Los_Angeles, -8"})
    void daysAreThoseOfTheNewZone(String zone, int offset) throws Exception {
        live("2026-11-17T12:00:00Z")
                .listen("daily-summary", "goal-missed?metric=steps&target=1000000&by=20:00")
                .look();
        moves(zone, "2026-11-18T12:30:00Z");
        lived.liveUntil("2026-11-19T00:00:00Z", Duration.ofHours(2));

        for (String connection : BOTH) {
            assertThat(zoneOf(connection)).isEqualTo(zone);
        }
        LocalDate day = LocalDate.parse("2026-11-20");
        Instant due = day.atTime(20, 0).atZone(ZoneId.of(zone)).toInstant();
        lived.liveUntil(due.minusSeconds(60).toString(), Duration.ofHours(2));
        BOTH.forEach(connection ->
                assertThat(lived.days(connection, "goal-missed")).as(connection).doesNotContain(day));
        lived.lookAt(due.toString());
        BOTH.forEach(connection ->
                assertThat(lived.days(connection, "goal-missed")).as(connection).endsWith(day));
        assertThat(due.atZone(ZoneId.of(zone)).getOffset().getTotalSeconds()).isEqualTo(offset * 3_600);
    }

    @ParameterizedTest
    @CsvSource({"Asia/Tokyo", "America/Los_Angeles", "Pacific/Kiritimati", "Pacific/Pago_Pago"})
    void nothingIsToldTwiceBecauseOfIt(String zone) throws Exception {
        live("2026-11-18T10:00:00Z")
                .listen(
                        "sleep?startFrom=P5D",
                        "steps?startFrom=P2D",
                        "weight?startFrom=P10D",
                        "oxygen-saturation?startFrom=P2D",
                        "daily-resting-heart-rate?startFrom=P5D",
                        "hydration-log?startFrom=P3D",
                        "daily-summary",
                        "goal?metric=steps&target=1")
                .look();
        moves(zone, "2026-11-18T12:30:00Z");
        lived.liveUntil("2026-11-20T12:00:00Z", Duration.ofHours(3));

        for (String connection : BOTH) {
            for (DataType type : List.of(
                    DataType.SLEEP,
                    DataType.STEPS,
                    DataType.WEIGHT,
                    DataType.OXYGEN_SATURATION,
                    DataType.DAILY_RESTING_HEART_RATE,
                    DataType.HYDRATION_LOG)) {
                List<DataPoint> all = lived.points(connection, type);
                assertThat(all)
                        .as("%s of %s", type.id(), connection)
                        .isNotEmpty()
                        .allMatch(point -> point.change() == Change.NEW)
                        .extracting(DataPoint::id)
                        .doesNotHaveDuplicates();
            }
            assertThat(lived.days(connection, "final")).doesNotHaveDuplicates();
            assertThat(lived.days(connection, "revised")).doesNotHaveDuplicates();
            assertThat(lived.days(connection, "goal-reached")).doesNotHaveDuplicates();
        }
    }

    /** There and back: what was recorded at each place keeps its time. */
    @Test
    void recordsKeepTheTimeOfTheZoneThatTheyWereMadeIn() throws Exception {
        live("2026-11-10T10:00:00Z").listen("daily-summary").look();
        moves("Asia/Tokyo", "2026-11-10T12:00:00Z");
        lived.liveUntil("2026-11-11T12:00:00Z", Duration.ofHours(6));
        lived.liveUntil("2026-11-14T12:00:00Z", Duration.ofHours(24));
        moves("Europe/Madrid", "2026-11-14T12:30:00Z");
        lived.liveUntil("2026-11-15T12:00:00Z", Duration.ofHours(6));
        lived.liveUntil("2026-11-18T12:00:00Z", Duration.ofHours(24));

        assertThat(zoneOf(FITBIT)).isEqualTo("Europe/Madrid");
        assertThat(nights(FITBIT, "2026-11-13"))
                .isEqualTo(nights(GOOGLE, "2026-11-13"))
                .hasSizeGreaterThan(0);
        assertThat(nights(FITBIT, "2026-11-08"))
                .isEqualTo(nights(GOOGLE, "2026-11-08"))
                .hasSizeGreaterThan(0);
        assertThat(nights(FITBIT, "2026-11-17"))
                .isEqualTo(nights(GOOGLE, "2026-11-17"))
                .hasSizeGreaterThan(0);
        assertThat(nights(FITBIT, "2026-11-13").get(0)).contains("+09:00");
        assertThat(lived.asked(FITBIT, "steps/daily-roll-up?from=2026-11-13&to=2026-11-13")
                        .get(0)
                        .value())
                .isEqualTo(lived.asked(GOOGLE, "steps/daily-roll-up?from=2026-11-13&to=2026-11-13")
                        .get(0)
                        .value());
    }

    @Test
    void datesOfQuestionsAndOfNewTriggersAreThoseOfTheNewZone() throws Exception {
        live("2026-11-18T10:00:00Z").listen("daily-summary").look();
        moves("Asia/Tokyo", "2026-11-18T12:00:00Z");
        lived.lookAt("2026-11-18T23:00:00Z");

        for (String connection : BOTH) {
            assertThat(lived.asked(connection, "steps/daily-roll-up?from=today"))
                    .as(connection)
                    .extracting(DataPoint::civilDate)
                    .containsExactly(LocalDate.parse("2026-11-19"));
        }
        lived.listen("steps?startFrom=today").look();
        for (String connection : BOTH) {
            assertThat(lived.points(connection, DataType.STEPS)).isNotEmpty().allMatch(minute -> !minute.position()
                    .isBefore(Instant.parse("2026-11-18T15:00:00Z")));
        }
    }

    @Test
    void aNewConsentForgetsNoFormerZone() throws Exception {
        live("2026-11-18T10:00:00Z").listen("sleep?startFrom=P5D").look();
        moves("Asia/Tokyo", "2026-11-18T12:30:00Z");
        lived.liveUntil("2026-11-18T20:00:00Z", Duration.ofHours(4));
        lived.both.consent(GOOGLE, "google-health");
        lived.both.consent(FITBIT, "fitbit-web");
        lived.liveUntil("2026-11-19T20:00:00Z", Duration.ofHours(4));

        for (String connection : BOTH) {
            assertThat(zoneOf(connection)).isEqualTo("Asia/Tokyo");
            assertThat(lived.points(connection, DataType.SLEEP))
                    .as(connection)
                    .isNotEmpty()
                    .allMatch(night -> night.change() == Change.NEW)
                    .extracting(DataPoint::id)
                    .doesNotHaveDuplicates();
        }
    }

    @ParameterizedTest
    @CsvSource({"Asia/Tokyo", "America/Los_Angeles"})
    void theFirstDayOfATriggerStaysTheFirst(String zone) throws Exception {
        LocalDate first = LocalDate.parse("2026-11-16");
        live("2026-11-18T10:00:00Z")
                .listen("daily-resting-heart-rate?startFrom=2026-11-16", "steps?granularity=daily&startFrom=2026-11-16")
                .look();
        moves(zone, "2026-11-18T12:00:00Z");
        lived.liveUntil("2026-11-19T12:00:00Z", Duration.ofHours(4));

        for (String connection : BOTH) {
            for (DataType type : List.of(DataType.DAILY_RESTING_HEART_RATE, DataType.STEPS)) {
                assertThat(lived.points(connection, type))
                        .as("%s of %s", type.id(), connection)
                        .extracting(DataPoint::civilDate)
                        .startsWith(first)
                        .allMatch(day -> !day.isBefore(first));
            }
        }
    }

    @Test
    void itCostsACallInSixHours() throws Exception {
        live("2026-11-18T10:00:00Z").listen("sleep?startFrom=now", "steps?startFrom=now", "goal?metric=steps&target=1");
        lived.both.world.simulator.counters().reset();
        lived.liveUntil("2026-11-19T10:00:00Z", Duration.ofMinutes(60));

        assertThat(lived.both.world.simulator.counters().requests("users.getSettings"))
                .isEqualTo(4);
        assertThat(lived.both.world.simulator.counters().requests("fitbit.user.profile"))
                .isEqualTo(4);
    }

    private List<String> nights(String connection, String day) {
        return lived.asked(connection, "sleep/list?from=" + day + "&to=" + day).stream()
                .map(night -> DataPointJson.map(night).get("startTime") + " "
                        + DataPointJson.map(night).get("endTime"))
                .toList();
    }

    private String zoneOf(String connection) {
        List<?> all = lived.both.world.action("connections/list", null, Map.of(), List.class);
        return all.stream()
                .map(one -> (Map<?, ?>) one)
                .filter(one -> connection.equals(one.get("connection")))
                .map(one -> Told.text(one, "timeZone"))
                .findFirst()
                .orElseThrow();
    }

    private void moves(String zone, String when) {
        lived.alice().travels(ZoneId.of(zone), Instant.parse(when));
        lived.alice().changesProfile(ZoneId.of(zone), Instant.parse(when));
        lived.clock().set(Instant.parse(when));
    }

    private LivedDays live(String now) throws Exception {
        lived = new LivedDays("Europe/Madrid", now);
        return lived;
    }
}
