package io.github.camelfitbit.trigger.derived;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.github.camelfitbit.error.InvalidArgumentException;
import io.github.camelfitbit.model.HealthEvent;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class GoalTest {

    private final Rig rig = Rig.granted();

    @Test
    void tellsOncePerDayThatAGoalWasReached() {
        steps("2026-03-01", 9_999);
        steps("2026-03-01", 10_000);
        steps("2026-03-01", 12_000);
        rig.until("2026-03-02T20:00:00Z");
        steps("2026-03-02", 11_000);

        assertThat(rig.told)
                .extracting(HealthEvent::id)
                .containsExactly("alice/goal/steps/10000/2026-03-01", "alice/goal/steps/10000/2026-03-02");
        assertThat(rig.told.get(0).civilDate()).isEqualTo(LocalDate.parse("2026-03-01"));
        assertThat(rig.told.get(0).data()).isEqualTo(Map.of("metric", "steps", "steps", 10_000L, "target", 10_000L));
    }

    @Test
    void theDayIsThePersonsOwn() {
        rig.until("2026-03-01T23:30:00Z");
        steps("2026-03-02", 10_000);

        assertThat(rig.told).extracting(HealthEvent::civilDate).containsExactly(LocalDate.parse("2026-03-02"));
    }

    @Test
    void tellsOfYesterdayWhenTheWatchSyncsToday() {
        steps("2026-03-01", 4_000);
        rig.until("2026-03-02T09:00:00Z");
        steps("2026-03-01", 10_500);

        assertThat(rig.told).extracting(HealthEvent::civilDate).containsExactly(LocalDate.parse("2026-03-01"));
    }

    @Test
    void daysBeforeTheFirstLookAreNobodysNews() {
        steps("2026-02-28", 20_000);
        look();

        assertThat(rig.told).isEmpty();
    }

    @Test
    void asksNothingMoreOnceTheDayIsTold() {
        steps("2026-03-01", 10_000);
        int asked = rig.vendor.requests();
        look();

        assertThat(rig.vendor.requests()).isEqualTo(asked);
    }

    @Test
    void tellsAgainWithTheSameIdWhenTheRouteFailed() {
        rig.eventsUntilTheRouteFails = 0;
        steps("2026-03-01", 10_000);
        rig.eventsUntilTheRouteFails = 9;
        look();
        look();

        assertThat(rig.told)
                .extracting(HealthEvent::id)
                .containsExactly("alice/goal/steps/10000/2026-03-01", "alice/goal/steps/10000/2026-03-01");
    }

    @Test
    void forgetsWhatLiesFarBack() {
        for (int day = 1; day <= 9; day++) {
            rig.until("2026-03-0" + day + "T20:00:00Z");
            steps("2026-03-0" + day, 10_000);
        }

        assertThat(rig.told).hasSize(9);
        assertThat(rig.memory.findAll("alice").values()).singleElement().satisfies(cursor -> assertThat(cursor.seen())
                .hasSizeLessThanOrEqualTo(5));
    }

    @Test
    void measuresOtherFiguresInTheirUnits() {
        rig.vendor.day(
                "2026-03-01",
                "activeMinutesRollupByActivityLevel",
                List.of(level("LIGHT", 300), level("MODERATE", 20), level("VIGOROUS", 11)));
        look("active-minutes", 30);
        rig.vendor.day("2026-03-01", "millimetersSum", 5_000_001L);
        look("distance", 5_000_000);

        assertThat(rig.told.get(0).data()).containsEntry("activeMinutes", 31L);
        assertThat(rig.told.get(1).data()).containsEntry("distanceMillimeters", 5_000_001L);
    }

    @Test
    void neverTakesUnknownForReached() {
        look("steps", 0.5);

        assertThat(rig.told).isEmpty();
    }

    @Test
    void refusesAMetricThatDoesNotAddUp() {
        assertThatThrownBy(() -> DayMetric.parse("heart-rate"))
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessageContaining("option 'metric' is 'heart-rate'")
                .hasMessageContaining("steps, distance");
        assertThatThrownBy(() -> DayMetric.parse(null)).hasMessageContaining("option 'metric' is missing");
    }

    private static Map<String, Object> level(String level, long minutes) {
        return Map.of("activityLevel", level, "activeMinutesSum", minutes);
    }

    private void steps(String day, long count) {
        rig.vendor.day(day, "countSum", count);
        look();
    }

    private void look() {
        look("steps", 10_000);
    }

    private void look(String metric, double target) {
        Target goal = new Target(DayMetric.parse(metric), target);
        rig.look(new Goal(new TargetFigures(goal, rig.summary), rig.people), Set.of(Goal.REACHED));
    }
}
