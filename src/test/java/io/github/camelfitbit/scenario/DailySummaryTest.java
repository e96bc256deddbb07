package io.github.camelfitbit.scenario;

import java.util.List;
import java.util.Map;

import io.github.camelfitbit.FitbitConstants;
import io.github.camelfitbit.model.DataPoints;
import io.github.camelfitbit.simulator.Fault;
import org.apache.camel.CamelExecutionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** All figures of a day in one answer: a person with a watch, a scale and a phone. */
class DailySummaryTest {

    private static final String EVERYTHING = "activity_and_fitness.readonly,health_metrics_and_measurements.readonly,"
            + "sleep.readonly,nutrition.readonly,settings.readonly,profile.readonly";

    private final World world = new World();

    @BeforeEach
    void start() throws Exception {
        world.component().getOauth().setScopes(EVERYTHING);
        world.start();
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void tellsAllFiguresOfADayAsTheOperationsOfEachTypeDo() {
        world.connect("alice");
        DataPoints steps = world.action(
                "steps/daily-roll-up?connection=alice&from=2026-11-18&to=2026-11-18", null, Map.of(), DataPoints.class);

        Map<?, ?> day = days(summary("from=2026-11-18&to=2026-11-18")).get(0);

        assertThat(day.get("date")).isEqualTo("2026-11-18");
        assertThat(day.get("steps")).isEqualTo(steps.get(0).value().get("countSum"));
        assertThat(text(day))
                .contains("averageBeatsPerMinute", "sedentarySeconds", "restingBeatsPerMinute")
                .contains("sleep", "minutesAsleep", "heartRateZones", "totalEnergyKcal");
    }

    @Test
    void namesEveryPartAndHowItWent() {
        world.connect("alice");

        Map<?, ?> parts = Told.map(summary("from=2026-11-18&to=2026-11-18"), "parts");

        assertThat(parts).hasSize(25);
        assertThat(status(parts, "steps")).isEqualTo("has-data");
        assertThat(parts.values())
                .extracting(part -> Told.text((Map<?, ?>) part, "status"))
                .isSubsetOf("has-data", "empty");
    }

    @Test
    void tellsTheRestWhenOnePartFails() {
        world.connect("alice");
        world.simulator.fail(Fault.reason(403, "DATA_ACCESS_DENIED").always().on("dataPoints.dailyRollUp", "distance"));

        Map<?, ?> summary = summary("from=2026-11-18&to=2026-11-18");

        Map<?, ?> parts = Told.map(summary, "parts");
        assertThat(status(parts, "distance")).isEqualTo("failed");
        assertThat(Told.text(parts, "distance")).contains("DATA_ACCESS_DENIED");
        assertThat(status(parts, "steps")).isEqualTo("has-data");
        assertThat(days(summary).get(0).get("distanceMillimeters")).isNull();
    }

    @Test
    void saysWhichPartsWereNotGranted() {
        String address = world.action(
                "connections/authorize-url?connection=alice&scopes=sleep.readonly", null, Map.of(), String.class);
        world.comeBack(world.simulator.consent(address).as("alice").approve());

        Map<?, ?> parts = Told.map(summary("from=2026-11-18&to=2026-11-18"), "parts");

        assertThat(status(parts, "sleep")).isEqualTo("has-data");
        assertThat(status(parts, "steps")).isEqualTo("not-granted");
        assertThat(Told.text(parts, "steps")).contains("activity_and_fitness.readonly");
    }

    @Test
    void takesFewCallsForADayAndNotManyMoreForAMonth() {
        world.connect("alice");
        long day = calls("from=2026-11-18&to=2026-11-18");
        long month = calls("from=2026-10-20&to=2026-11-18");

        System.out.println("daily-summary.calls.day=" + day);
        System.out.println("daily-summary.calls.month=" + month);
        assertThat(day).isEqualTo(25);
        assertThat(month).isLessThanOrEqualTo(45);
    }

    @Test
    void countsTheStepsOfPhoneAndWatchOnce() {
        world.simulator.person("alice").carriesPhone(true);
        world.connect("alice");

        Object merged = days(summary("from=2026-11-18&to=2026-11-18")).get(0).get("steps");
        List<Map<?, ?>> bySource = Told.maps(
                days(summary("from=2026-11-18&to=2026-11-18&sources=all")).get(0), "bySource");

        List<Long> each = bySource.stream()
                .filter(source -> source.containsKey("steps"))
                .map(source -> Told.member(source, "steps"))
                .map(Long.class::cast)
                .toList();
        assertThat(each).hasSizeGreaterThan(1);
        assertThat((Long) merged)
                .isLessThan(each.stream().mapToLong(Long::longValue).sum());
    }

    @Test
    void refusesToTellFiguresThatNoSingleSourceHas() {
        world.connect("alice");

        Map<?, ?> parts = Told.map(summary("from=2026-11-18&to=2026-11-18&sources=all"), "parts");

        assertThat(status(parts, "total-calories")).isEqualTo("not-supported");
        assertThat(Told.text(parts, "floors")).contains("sources=merged");
    }

    @Test
    void asksForTodayInThePersonsOwnZoneUnlessTold() {
        world.connect("carol");
        // 09:00 in London is the afternoon in India
        Map<?, ?> today = world.action("daily-summary/get?connection=carol", null, Map.of(), Map.class);

        assertThat(today.get("timeZone")).isEqualTo("Asia/Kolkata");
        assertThat(today.get("from")).isEqualTo("2026-11-20");
        assertThat(days(today)).hasSize(1);
    }

    @Test
    void takesTheRangeFromHeaders() {
        world.connect("alice");

        Map<?, ?> summary = world.action(
                "daily-summary/get?connection=alice",
                null,
                Map.of(FitbitConstants.FROM, "P2D", FitbitConstants.TO, "yesterday"),
                Map.class);

        assertThat(days(summary)).extracting(day -> Told.text(day, "date")).containsExactly("2026-11-18", "2026-11-19");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "from=2026-11-18&to=2026-11-17",
                "from=2020-01-01&to=2026-11-18",
                "from=2026-11-18&sources=everybody"
            })
    void refusesWhatCannotBeMeantBeforeAnyCall(String query) {
        world.connect("alice");
        world.simulator.counters().reset();

        assertThatThrownBy(() -> summary(query)).isInstanceOf(CamelExecutionException.class);
        assertThat(world.simulator.counters().total()).isZero();
    }

    private long calls(String query) {
        world.simulator.counters().reset();
        summary(query);
        return world.simulator.counters().total();
    }

    private Map<?, ?> summary(String query) {
        return world.action("daily-summary/get?connection=alice&" + query, null, Map.of(), Map.class);
    }

    private static List<Map<?, ?>> days(Map<?, ?> summary) {
        return Told.maps(summary, "days");
    }

    private static Object status(Map<?, ?> parts, String type) {
        return Told.text(Told.map(parts, type), "status");
    }

    private static String text(Object any) {
        return String.valueOf(any);
    }
}
