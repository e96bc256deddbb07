package io.github.camelfitbit.trigger.derived;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;

import io.github.camelfitbit.error.Quota;
import io.github.camelfitbit.error.Remedy;
import io.github.camelfitbit.error.RemoteFailure;
import io.github.camelfitbit.model.Api;
import io.github.camelfitbit.model.DataType;
import io.github.camelfitbit.model.HealthEvent;
import io.github.camelfitbit.model.TimeRange;
import io.github.camelfitbit.oauth.HandMovedClock;
import io.github.camelfitbit.store.CursorKey;
import io.github.camelfitbit.store.PushState;
import io.github.camelfitbit.throttle.Hold;
import io.github.camelfitbit.trigger.BackfillListener.Event;
import io.github.camelfitbit.trigger.BackfillStatus;
import io.github.camelfitbit.trigger.Sync;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SyncStatusTest {

    private static final CursorKey KEY = new CursorKey("alice", "nights", "sleep");
    private static final Instant NOTICED = Instant.parse("2026-03-01T05:00:00Z");

    private final HandMovedClock clock = new HandMovedClock();
    private final List<HealthEvent> told = new ArrayList<>();
    private final SyncStatus status = new SyncStatus(told::add, "run", clock);

    private final Sync sync = new Sync(
            KEY,
            EnumSet.of(Sync.Reason.CLOCK, Sync.Reason.NOTIFICATION),
            List.of(TimeRange.physical(clock.instant().minusSeconds(3_600), clock.instant())),
            clock.instant());

    @Test
    void tellsOfASyncWhoseWhyAndHowMuch() {
        status.syncs().started(sync);
        clock.advance(Duration.ofMillis(1_500));
        status.syncs().completed(sync, 3, 2, true);

        assertThat(events()).containsExactly("started", "completed");
        assertThat(told).extracting(HealthEvent::connection).containsOnly("alice");
        assertThat(told.get(1).data())
                .containsEntry("consumer", "nights")
                .containsEntry("dataType", "sleep")
                .containsEntry("reasons", List.of("notification", "clock"))
                .containsEntry("startedAt", sync.startedAt().toString())
                .containsEntry("durationMillis", 1_500L)
                .containsEntry("messages", 3)
                .containsEntry("requests", 2)
                .doesNotContainKey("more");
    }

    @Test
    void tellsASyncThatBroughtNothingInAnotherWord() {
        status.syncs().completed(sync, 0, 1, true);
        status.syncs().completed(sync, 1, 1, false);

        assertThat(events()).containsExactly("unchanged", "completed");
        assertThat(told.get(1).data()).containsEntry("more", true);
    }

    @Test
    void tellsAFailureOfOursInItsWordsAndAnothersByNameAlone() {
        status.syncs().failed(sync, RemoteFailure.passing(503, "UNAVAILABLE").toException("the vendor is down"));
        status.syncs().failed(sync, new IllegalStateException("weight 80"));
        status.syncs().failed(sync, null);

        assertThat(events()).containsOnly("failed");
        assertThat(told.get(0).data())
                .containsEntry("error", "RemoteUnavailableException")
                .containsEntry("message", "the vendor is down")
                .containsEntry("remedy", "ask-again")
                .containsEntry("retryable", true);
        assertThat(told.get(1).data()).containsEntry("error", "IllegalStateException");
        assertThat(told.get(1).data().toString()).doesNotContain("80");
        assertThat(told.get(2).data()).containsEntry("error", "route");
    }

    @Test
    void postponesASyncThatHasNoBudget() {
        status.syncs()
                .failed(
                        sync,
                        new RemoteFailure(429, "RATE_LIMIT_EXCEEDED", Remedy.WAIT, Duration.ofMinutes(5))
                                .toException("too many"));

        assertThat(events()).containsExactly("postponed");
    }

    @Test
    void tellsWhoseBudgetIsUsedUpAndUntilWhen() {
        Hold hold = new Hold(Api.FITBIT_WEB, "alice", Quota.PERSON, true, clock.instant(), NOTICED);
        status.budgets().held(hold);
        status.budgets().released(hold, NOTICED);

        assertThat(events()).containsExactly("rate-limited", "rate-limit-over");
        assertThat(told.get(0).data())
                .containsEntry("api", "fitbit-web")
                .containsEntry("budget", "person")
                .containsEntry("refusedBy", "vendor")
                .containsEntry("until", "2026-03-01T05:00:00Z");
    }

    @Test
    void aBudgetOfTheProjectConcernsEverybody() {
        status.budgets().held(new Hold(Api.GOOGLE_HEALTH, "alice", Quota.PROJECT, false, clock.instant(), null));
        status.syncs().started(sync);

        assertThat(SyncStatus.concerns(told.get(0), "bob"::equals)).isTrue();
        assertThat(SyncStatus.concerns(told.get(1), "bob"::equals)).isFalse();
        assertThat(SyncStatus.concerns(told.get(1), "alice"::equals)).isTrue();
    }

    @Test
    void tellsThatPushFellSilentAndCameBack() {
        status.syncs().pushChanged(KEY, PushState.SILENT, NOTICED);
        status.syncs().pushChanged(KEY, PushState.HEARD, NOTICED);

        assertThat(events()).containsExactly("push-silent", "push-recovered");
        assertThat(told.get(0).data()).containsEntry("lastNotification", "2026-03-01T05:00:00Z");
    }

    @Test
    void tellsHowABackfillGoes() {
        BackfillStatus backfill = new BackfillStatus(
                "alice",
                "nights",
                DataType.SLEEP,
                BackfillStatus.State.RUNNING,
                Instant.parse("2026-01-01T00:00:00Z"),
                Instant.parse("2026-01-05T00:00:00Z"),
                Instant.parse("2026-01-02T00:00:00Z"));
        status.backfills().told(Event.STARTED, backfill);
        status.backfills().told(Event.PROGRESSED, backfill);
        status.backfills().told(Event.PAUSED, backfill);
        status.backfills().told(Event.RESUMED, backfill);
        status.backfills().told(Event.FAILED, backfill, "the vendor is down");
        status.backfills().told(Event.CANCELLED, backfill);
        status.backfills().told(Event.COMPLETED, backfill);

        assertThat(events())
                .containsExactly(
                        "backfill-started",
                        "backfill-progressed",
                        "backfill-paused",
                        "backfill-resumed",
                        "backfill-failed",
                        "backfill-cancelled",
                        "backfill-completed");
        assertThat(told.get(1).data())
                .containsEntry("consumer", "nights")
                .containsEntry("dataType", "sleep")
                .containsEntry("state", "running")
                .containsEntry("reached", "2026-01-02T00:00:00Z")
                .containsEntry("percent", 25);
        assertThat(told.get(4).data()).containsEntry("message", "the vendor is down");
    }

    @Test
    void twoEventsNeverHaveTheSameId() {
        status.syncs().started(sync);
        status.syncs().started(sync);

        assertThat(told)
                .extracting(HealthEvent::id)
                .containsExactly("alice/sync-status/run-1/started", "alice/sync-status/run-2/started");
    }

    @Test
    void tellsByDefaultWhatIsSeldomOrBroughtSomething() {
        assertThat(SyncStatus.EVENTS).containsAll(SyncStatus.USUAL);
        assertThat(SyncStatus.USUAL).doesNotContain("started", "unchanged", "postponed", "backfill-progressed");
    }

    private List<String> events() {
        return told.stream().map(HealthEvent::event).toList();
    }
}
