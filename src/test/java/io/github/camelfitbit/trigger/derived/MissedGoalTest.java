package io.github.camelfitbit.trigger.derived;

import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Set;

import io.github.camelfitbit.model.HealthEvent;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Madrid is an hour ahead of UTC in winter. */
class MissedGoalTest {

    private final Rig rig = Rig.granted();

    @Test
    void tellsOnceThatAGoalWasMissedAndWhenTheWatchSynced() {
        rig.vendor.device("1", 80, "2026-03-01T18:40:00Z");
        rig.vendor.day("2026-03-01", "countSum", 4_321L);
        lookAt("2026-03-01T18:59:00Z");
        assertThat(rig.told).isEmpty();
        lookAt("2026-03-01T19:00:00Z");
        lookAt("2026-03-01T19:15:00Z");

        HealthEvent event = rig.told.get(0);
        assertThat(rig.told).hasSize(1);
        assertThat(event.id()).isEqualTo("alice/goal-missed/20:00/steps/10000/2026-03-01");
        assertThat(event.data())
                .containsEntry("steps", 4_321L)
                .containsEntry("by", "20:00")
                .containsEntry("lastSync", "2026-03-01T18:40:00Z");
    }

    @Test
    void aScaleSaysNothingOfASilentWatch() {
        rig.vendor.device("1", 80, "2026-03-01T08:40:00Z");
        rig.vendor.device(
                "2", Map.of("deviceType", "SCALE", "lastSyncTime", OffsetDateTime.parse("2026-03-01T18:40:00Z")));
        lookAt("2026-03-01T12:00:00Z");
        lookAt("2026-03-01T19:00:00Z");

        assertThat(rig.told.get(0).data()).containsEntry("lastSync", "2026-03-01T08:40:00Z");
    }

    @Test
    void tellsNothingOfAGoalThatWasReachedAndAsksNoMore() {
        rig.vendor.day("2026-03-01", "countSum", 10_000L);
        lookAt("2026-03-01T12:00:00Z");
        lookAt("2026-03-01T19:30:00Z");
        lookAt("2026-03-01T19:45:00Z");

        assertThat(rig.told).isEmpty();
        assertThat(rig.vendor.requests()).isEqualTo(1);
    }

    @Test
    void aSilentWatchMissesWithoutAFigure() {
        lookAt("2026-03-01T12:00:00Z");
        lookAt("2026-03-01T19:00:00Z");

        assertThat(rig.told.get(0).data())
                .doesNotContainKeys("steps", "lastSync")
                .containsEntry("target", 10_000L);
    }

    @Test
    void judgesADayTheNextMorningWhenNobodyLookedInTime() {
        lookAt("2026-03-01T12:00:00Z");
        lookAt("2026-03-02T08:00:00Z");

        assertThat(rig.told)
                .extracting(HealthEvent::id)
                .containsExactly("alice/goal-missed/20:00/steps/10000/2026-03-01");
    }

    @Test
    void aTimeThatWasOverBeforeTheFirstLookIsNobodysNews() {
        lookAt("2026-03-01T21:00:00Z");
        lookAt("2026-03-01T21:15:00Z");

        assertThat(rig.told).isEmpty();
    }

    @Test
    void aTimeThatTheClocksLeaveOutComesAnHourLater() {
        lookAt("2026-03-28T12:00:00Z", "02:30");
        lookAt("2026-03-29T01:29:00Z", "02:30");
        assertThat(rig.told).isEmpty();
        lookAt("2026-03-29T01:30:00Z", "02:30");

        assertThat(rig.told).hasSize(1);
    }

    private void lookAt(String instant) {
        lookAt(instant, "20:00");
    }

    private void lookAt(String instant, String by) {
        rig.until(instant);
        TargetFigures figures = new TargetFigures(new Target(DayMetric.STEPS, 10_000), rig.summary);
        rig.look(new MissedGoal(figures, LocalTime.parse(by), rig.syncs, rig.people), Set.of(MissedGoal.MISSED));
    }
}
