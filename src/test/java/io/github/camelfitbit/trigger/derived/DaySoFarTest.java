package io.github.camelfitbit.trigger.derived;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import io.github.camelfitbit.model.Connection.Person;
import io.github.camelfitbit.model.HealthEvent;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** In Madrid a winter's day ends at 23:00 UTC. */
class DaySoFarTest {

    private final Rig rig = Rig.granted();
    private EventSource source = new DaySoFar(rig.syncs, rig.summary, rig.people);
    private Set<String> wanted = DaySoFar.EVENTS;

    @Test
    void tellsTodaysSummaryWheneverItsFiguresChanged() {
        steps("2026-03-01", 1_000);
        syncedAndLookedAt("2026-03-01T09:55:00Z", "2026-03-01T10:00:00Z");
        steps("2026-03-01", 2_000);
        syncedAndLookedAt("2026-03-01T10:10:00Z", "2026-03-01T10:15:00Z");

        assertThat(ids())
                .containsExactly(
                        "alice/daily-summary/2026-03-01/so-far/2026-03-01T09:55:00Z",
                        "alice/daily-summary/2026-03-01/so-far/2026-03-01T10:10:00Z");
        HealthEvent event = rig.told.get(1);
        assertThat(event.event()).isEqualTo("so-far");
        assertThat(event.civilDate()).isEqualTo(LocalDate.parse("2026-03-01"));
        assertThat(event.data().get("days")).asList().singleElement().asString().contains("steps=2000");
    }

    @Test
    void tellsNothingWhenASyncChangedNoFigure() {
        steps("2026-03-01", 1_000);
        syncedAndLookedAt("2026-03-01T09:55:00Z", "2026-03-01T10:00:00Z");
        syncedAndLookedAt("2026-03-01T10:10:00Z", "2026-03-01T10:15:00Z");

        assertThat(rig.told).hasSize(1);
    }

    @Test
    void asksNothingWhileNoWatchSynced() {
        syncedAndLookedAt("2026-03-01T09:55:00Z", "2026-03-01T10:00:00Z");
        int asked = rig.vendor.requests();
        assertThat(asked).isPositive();
        lookAt("2026-03-01T10:15:00Z");
        lookAt("2026-03-01T18:00:00Z");

        assertThat(rig.vendor.requests()).isEqualTo(asked);
    }

    @Test
    void asksOnceAnHourWhereNobodyKnowsOfSyncs() {
        lookAt("2026-03-01T10:00:00Z");
        int asked = rig.vendor.requests();
        lookAt("2026-03-01T10:15:00Z");
        lookAt("2026-03-01T10:45:00Z");
        assertThat(rig.vendor.requests()).isEqualTo(asked);
        lookAt("2026-03-01T11:00:00Z");

        assertThat(rig.vendor.requests()).isEqualTo(2 * asked);
    }

    @Test
    void tellsNothingOfADayThatHasNoFiguresYet() {
        syncedAndLookedAt("2026-03-01T09:55:00Z", "2026-03-01T10:00:00Z");

        assertThat(rig.told).isEmpty();
    }

    @Test
    void theDayBeginsAtThePersonsMidnight() {
        steps("2026-03-01", 9_000);
        syncedAndLookedAt("2026-03-01T22:55:00Z", "2026-03-01T22:59:00Z");
        steps("2026-03-02", 9_000);
        syncedAndLookedAt("2026-03-01T23:05:00Z", "2026-03-01T23:10:00Z");

        assertThat(rig.told)
                .extracting(HealthEvent::civilDate)
                .containsExactly(LocalDate.parse("2026-03-01"), LocalDate.parse("2026-03-02"));
    }

    @Test
    void theSameMomentIsAnotherDayForSomebodyInNewYork() {
        rig.change(alice -> alice.withPerson(new Person("1", null, ZoneId.of("America/New_York"))));
        steps("2026-03-01", 7_000);
        steps("2026-03-02", 10);
        syncedAndLookedAt("2026-03-02T04:50:00Z", "2026-03-02T04:59:00Z");
        syncedAndLookedAt("2026-03-02T05:05:00Z", "2026-03-02T05:10:00Z");

        assertThat(rig.told)
                .extracting(HealthEvent::civilDate)
                .containsExactly(LocalDate.parse("2026-03-01"), LocalDate.parse("2026-03-02"));
    }

    @Test
    void tellsAgainWithTheSameIdWhenTheRouteFailed() {
        steps("2026-03-01", 1_000);
        rig.eventsUntilTheRouteFails = 0;
        syncedAndLookedAt("2026-03-01T09:55:00Z", "2026-03-01T10:00:00Z");
        rig.eventsUntilTheRouteFails = 9;
        lookAt("2026-03-01T10:15:00Z");
        lookAt("2026-03-01T10:30:00Z");

        assertThat(ids()).hasSize(2).containsOnly("alice/daily-summary/2026-03-01/so-far/2026-03-01T09:55:00Z");
    }

    @Test
    void waitsForTheNextLookWhileAPartFails() {
        steps("2026-03-01", 1_000);
        rig.vendor.fail(true);
        syncedAndLookedAt("2026-03-01T09:55:00Z", "2026-03-01T10:00:00Z");
        assertThat(rig.told).isEmpty();
        rig.vendor.fail(false);
        lookAt("2026-03-01T10:15:00Z");

        assertThat(rig.told).hasSize(1);
    }

    @Test
    void goesWithFinalDaysAndInOneMemory() {
        source = new InTurn(new FinalDays(2, rig.syncs, rig.summary, rig.people), source);
        wanted = new HashSet<>(FinalDays.EVENTS);
        wanted.addAll(DaySoFar.EVENTS);
        steps("2026-03-01", 1_000);
        syncedAndLookedAt("2026-03-01T09:55:00Z", "2026-03-01T10:00:00Z");
        lookAt("2026-03-01T16:00:00Z");
        steps("2026-03-01", 9_000);
        steps("2026-03-02", 50);
        syncedAndLookedAt("2026-03-02T06:00:00Z", "2026-03-02T06:10:00Z");
        lookAt("2026-03-02T12:10:00Z");

        assertThat(ids())
                .containsExactly(
                        "alice/daily-summary/2026-02-28",
                        "alice/daily-summary/2026-03-01/so-far/2026-03-01T09:55:00Z",
                        "alice/daily-summary/2026-03-01",
                        "alice/daily-summary/2026-03-02/so-far/2026-03-02T06:00:00Z");
    }

    private void steps(String day, long count) {
        rig.vendor.day(day, "countSum", count);
    }

    private void syncedAndLookedAt(String sync, String look) {
        rig.vendor.device("1", 80, sync);
        lookAt(look);
    }

    private void lookAt(String instant) {
        rig.until(instant);
        rig.look(source, wanted);
    }

    private List<String> ids() {
        return rig.told.stream().map(HealthEvent::id).toList();
    }
}
