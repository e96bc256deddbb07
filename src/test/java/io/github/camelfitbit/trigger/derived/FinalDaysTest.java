package io.github.camelfitbit.trigger.derived;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

import io.github.camelfitbit.model.HealthEvent;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** In Madrid a winter's day ends at 23:00 UTC. */
class FinalDaysTest {

    private final Rig rig = Rig.granted();

    @Test
    void aDayIsFinalWhenAWatchHasSyncedAfterThePersonsMidnight() {
        startWithTheDayBefore();
        steps("2026-03-01", 9_000);
        syncedAndLookedAt("2026-03-01T22:59:00Z", "2026-03-02T06:00:00Z");
        assertThat(ids()).isEmpty();
        syncedAndLookedAt("2026-03-01T23:00:00Z", "2026-03-02T06:15:00Z");

        assertThat(ids()).containsExactly("alice/daily-summary/2026-03-01");
        HealthEvent event = rig.told.get(0);
        assertThat(event.event()).isEqualTo("final");
        assertThat(event.civilDate()).isEqualTo("2026-03-01");
        assertThat(event.data())
                .containsEntry("from", "2026-03-01")
                .containsEntry("to", "2026-03-01")
                .containsKey("parts");
        assertThat(event.data().get("days")).asList().singleElement().asString().contains("steps=9000");
    }

    @Test
    void aDayIsFinalAfterTwoDaysWhateverDevicesSay() {
        startWithTheDayBefore();
        lookAt("2026-03-03T22:59:00Z");
        assertThat(ids()).isEmpty();
        lookAt("2026-03-03T23:00:00Z");

        assertThat(ids()).containsExactly("alice/daily-summary/2026-03-01");
    }

    @Test
    void aScaleSaysNothingAboutAWrist() {
        startWithTheDayBefore();
        rig.vendor.device("scale", scale("2026-03-02T05:00:00Z"));
        lookAt("2026-03-02T06:00:00Z");

        assertThat(ids()).isEmpty();
    }

    @Test
    void tellsAgainWhenTheFiguresChangeAndOnceOnly() {
        startWithTheDayBefore();
        steps("2026-03-01", 9_000);
        syncedAndLookedAt("2026-03-02T05:00:00Z", "2026-03-02T06:00:00Z");
        steps("2026-03-01", 9_500);
        lookAt("2026-03-02T07:00:00Z");
        assertThat(rig.events()).containsExactly("final");
        lookAt("2026-03-02T12:00:00Z");
        lookAt("2026-03-02T18:00:00Z");

        assertThat(rig.events()).containsExactly("final", "revised");
        assertThat(rig.told).extracting(HealthEvent::id).doesNotHaveDuplicates();
    }

    @Test
    void asksNothingWhileNothingIsDue() {
        startWithTheDayBefore();
        int asked = rig.vendor.requests();
        lookAt("2026-03-01T12:00:00Z");

        assertThat(rig.vendor.requests()).isEqualTo(asked);
    }

    @Test
    void catchesUpWithTheDaysOfAPauseInOrder() {
        startWithTheDayBefore();
        syncedAndLookedAt("2026-03-06T05:00:00Z", "2026-03-06T06:00:00Z");

        assertThat(rig.told)
                .extracting(HealthEvent::civilDate)
                .containsExactly(
                        LocalDate.parse("2026-03-01"),
                        LocalDate.parse("2026-03-02"),
                        LocalDate.parse("2026-03-03"),
                        LocalDate.parse("2026-03-04"),
                        LocalDate.parse("2026-03-05"));
    }

    @Test
    void tellsAgainWithTheSameIdWhenTheRouteFailed() {
        startWithTheDayBefore();
        rig.eventsUntilTheRouteFails = 0;
        syncedAndLookedAt("2026-03-02T05:00:00Z", "2026-03-02T06:00:00Z");
        rig.eventsUntilTheRouteFails = 9;
        lookAt("2026-03-02T06:15:00Z");
        lookAt("2026-03-02T06:30:00Z");

        assertThat(ids()).containsExactly("alice/daily-summary/2026-03-01", "alice/daily-summary/2026-03-01");
    }

    @Test
    void aDayWaitsWhileAPartFails() {
        startWithTheDayBefore();
        rig.vendor.fail(true);
        syncedAndLookedAt("2026-03-02T05:00:00Z", "2026-03-02T06:00:00Z");
        assertThat(ids()).isEmpty();
        rig.vendor.fail(false);
        lookAt("2026-03-02T06:15:00Z");

        assertThat(ids()).containsExactly("alice/daily-summary/2026-03-01");
    }

    @Test
    void aPartThatFailsForTwoDaysHoldsNoDayBack() {
        startWithTheDayBefore();
        rig.vendor.fail(true);
        lookAt("2026-03-03T23:00:00Z");
        lookAt("2026-03-03T23:15:00Z");

        assertThat(ids()).containsExactly("alice/daily-summary/2026-03-01");
    }

    @Test
    void remembersNoMoreThanItNeeds() {
        startWithTheDayBefore();
        for (LocalDate day = LocalDate.parse("2026-03-02"); day.getMonthValue() < 6; day = day.plusDays(1)) {
            syncedAndLookedAt(day + "T05:00:00Z", day + "T06:00:00Z");
        }

        assertThat(rig.told).hasSize(91);
        assertThat(rig.memory.findAll("alice").values()).singleElement().satisfies(cursor -> assertThat(cursor.seen())
                .hasSizeLessThan(12));
    }

    /** The first look tells the day before. */
    private void startWithTheDayBefore() {
        rig.vendor.device("1", 80, "2026-03-01T07:30:00Z");
        lookAt("2026-03-01T08:00:00Z");
        assertThat(ids()).containsExactly("alice/daily-summary/2026-02-28");
        rig.told.clear();
    }

    private static Map<String, Object> scale(String lastSync) {
        return Map.of("deviceType", "SCALE", "lastSyncTime", OffsetDateTime.parse(lastSync));
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
        rig.look(new FinalDays(2, rig.syncs, rig.summary, rig.people), FinalDays.EVENTS);
    }

    private List<String> ids() {
        return rig.told.stream().map(HealthEvent::id).toList();
    }
}
