package io.github.camelfitbit.throttle;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

import io.github.camelfitbit.error.RateLimitedException;
import io.github.camelfitbit.http.Caller;
import io.github.camelfitbit.http.Priority;
import io.github.camelfitbit.time.ManualScheduler;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@SuppressWarnings("FutureReturnValueIgnored") // these tests look at what is sent, not at what becomes of it
class ThrottleTest {

    /** A burst of 2, then one every 7.5 s for a person; a burst of 20, then one every 0.75 s for all. */
    private static final Limits SMALL = new Limits(10, 100, 1_000_000, Duration.ofMinutes(1));

    private final ManualScheduler time = new ManualScheduler();
    private final Throttle throttle = throttle(SMALL, Runnable::run);
    private final List<String> order = new ArrayList<>();

    @Test
    void grantsTheBurstAtOnceAndThenOnePerSpacing() {
        assertThat(ask("alice")).isCompleted();
        assertThat(ask("alice")).isCompleted();
        CompletableFuture<Void> third = ask("alice");

        time.advance(Duration.ofMillis(7_499));
        assertThat(third).isNotDone();
        time.advance(Duration.ofMillis(1));
        assertThat(third).isCompleted();
        assertThat(throttle.waiting()).isZero();
    }

    @Test
    void tellsHowManyPermitsArePossibleAtOnce() {
        assertThat(throttle.remaining("alice")).isEqualTo(2);
        ask("alice");
        assertThat(throttle.remaining("alice")).isEqualTo(1);
        exhaust("alice", 2);
        assertThat(throttle.remaining("alice")).as("somebody waits already").isZero();
        assertThat(throttle.remaining("bob")).isEqualTo(2);
        time.advance(Duration.ofMinutes(1));
        assertThat(throttle.remaining("alice")).isEqualTo(2);
    }

    @Test
    void tellsThatTheProjectHasNoPermitsLeft() {
        exhaustProject();

        assertThat(throttle.remaining("alice")).isZero();
        assertThat(throttle.remembered())
                .as("asking is no reason to remember somebody")
                .isEqualTo(20);
    }

    @Test
    void onePersonOverBudgetDoesNotDelayAnother() {
        for (int i = 0; i < 9; i++) {
            ask("alice");
        }

        assertThat(ask("bob")).isCompleted();
    }

    @Test
    void whoWaitsForTheirOwnBudgetTakesNothingFromTheProject() {
        exhaust("alice", 2 + 8);

        for (int i = 0; i < 18; i++) {
            assertThat(ask("person" + i))
                    .as("the project's burst is 20, and alice used 2")
                    .isCompleted();
        }
        assertThat(ask("bob")).isNotDone();
    }

    @Test
    void whoWaitsForTheProjectTakesNothingFromTheirOwnBudget() {
        exhaustProject();
        ask("bob").cancel(false);
        time.advance(Duration.ofSeconds(15));

        assertThat(ask("bob")).isCompleted();
        assertThat(ask("bob")).isCompleted();
    }

    @Test
    void anActionOvertakesPollsThatWait() {
        exhaust("alice", 2);
        note("alice", Priority.BACKFILL, "backfill");
        note("alice", Priority.POLL, "poll 1");
        note("alice", Priority.POLL, "poll 2");
        note("alice", Priority.ACTION, "action");
        note("alice", Priority.PUSH, "push");

        time.advance(Duration.ofMinutes(1));

        assertThat(order).containsExactly("action", "push", "poll 1", "poll 2", "backfill");
    }

    @Test
    void anActionOvertakesOtherPeoplesPollsWhenTheProjectIsShort() {
        exhaustProject();
        note("bob", Priority.POLL, "bob polls");
        note("carol", Priority.BACKFILL, "carol's history");
        note("dave", Priority.ACTION, "dave acts");
        note("carol", Priority.PUSH, "carol's news");

        time.advance(Duration.ofSeconds(3));

        assertThat(order).containsExactly("dave acts", "carol's news", "bob polls", "carol's history");
    }

    @Test
    void refusesAtOnceWhenThePersonsWaitWouldBeTooLong() {
        exhaust("alice", 2 + 8);

        RateLimitedException refusal = refusal(ask("alice"));

        assertThat(refusal.retryAfter()).contains(Duration.ofMillis(67_500));
        assertThat(refusal.reason()).isEqualTo("PERSON_BUDGET");
        assertThat(refusal.isRetryable()).isTrue();
        assertThat(refusal).hasMessageContainingAll("connection alice", "10 requests a minute", "PT1M7.5S", "PT1M");
        assertThat(throttle.waiting()).isEqualTo(8);
    }

    @Test
    void anActionIsNotRefusedForTheSakeOfPolls() {
        exhaust("alice", 2 + 8);

        assertThat(throttle.acquire(new Caller("alice", Priority.ACTION))).isNotDone();
    }

    @Test
    void refusesAtOnceWhenTheProjectsWaitWouldBeTooLong() {
        Throttle strict = throttle(new Limits(10, 5, 1_000_000, Duration.ZERO), Runnable::run);
        strict.acquire(poll("alice"));

        RateLimitedException refusal = refusal(strict.acquire(poll("bob")));

        assertThat(refusal.retryAfter()).contains(Duration.ofSeconds(15));
        assertThat(refusal.reason()).isEqualTo("PROJECT_BUDGET");
        assertThat(refusal).hasMessageContainingAll("connection bob", "5 requests a minute", "Google Cloud console");
    }

    @Test
    void keepsTheProjectsDay() {
        Throttle day = throttle(new Limits(1000, 1000, 5, Duration.ofDays(1)), Runnable::run);

        assertThat(day.acquire(poll("alice"))).isCompleted();
        CompletableFuture<Void> second = day.acquire(poll("bob"));

        time.advance(Duration.ofHours(6).minusNanos(1));
        assertThat(second).isNotDone();
        time.advance(Duration.ofNanos(1));
        assertThat(second).isCompleted();
    }

    @Test
    void forgetsThePersonWhoseBucketIsFullAgain() {
        for (int i = 0; i < 15; i++) {
            ask("person" + i);
        }
        time.advance(Duration.ofSeconds(8));
        for (int i = 0; i < 8; i++) {
            ask("new" + i);
        }

        assertThat(throttle.remembered()).isEqualTo(8);
    }

    @Test
    void remembersThePersonForWhomSomebodyWaitsOrWhoPauses() {
        exhaust("alice", 2 + 1);
        throttle.pause("bob", Duration.ofSeconds(50));
        time.advance(Duration.ofSeconds(7));
        for (int i = 0; i < 10; i++) {
            ask("person" + i);
        }

        assertThat(throttle.waiting()).isEqualTo(1);
        assertThat(ask("alice")).isNotDone();
        assertThat(ask("bob")).isNotDone();
    }

    @Test
    void remembersThePersonWhoWaitsForTheProjectOnly() {
        exhaustProject();
        for (int i = 0; i < 40; i++) {
            ask("waiting" + i);
        }

        assertThat(throttle.remembered()).isEqualTo(20 + 40);
    }

    @Test
    void whoCancelsLeavesTheLine() {
        exhaust("alice", 2);
        CompletableFuture<Void> first = ask("alice");
        CompletableFuture<Void> second = ask("alice");

        first.cancel(false);
        assertThat(throttle.waiting()).isEqualTo(1);
        time.advance(Duration.ofMillis(7_500));

        assertThat(second).isCompleted();
    }

    @Test
    void aPauseHoldsThePersonAndNobodyElse() {
        throttle.pause("alice", Duration.ofSeconds(20));
        CompletableFuture<Void> first = ask("alice");
        CompletableFuture<Void> second = ask("alice");

        assertThat(ask("bob")).isCompleted();
        time.advance(Duration.ofSeconds(20));
        assertThat(first).isCompleted();
        assertThat(second).as("no burst after a pause").isNotDone();
        time.advance(Duration.ofMillis(7_500));
        assertThat(second).isCompleted();
    }

    @Test
    void aPauseAlsoHoldsThoseWhoWaitAlready() {
        exhaust("alice", 2);
        CompletableFuture<Void> waiting = ask("alice");

        throttle.pause("alice", Duration.ofSeconds(40));

        time.advance(Duration.ofSeconds(39));
        assertThat(waiting).isNotDone();
        time.advance(Duration.ofSeconds(1));
        assertThat(waiting).isCompleted();
    }

    @Test
    void aPauseLongerThanAnybodyMayWaitRefusesThoseWhoWait() {
        exhaust("alice", 2);
        CompletableFuture<Void> waiting = ask("alice");

        throttle.pause("alice", Duration.ofHours(1));

        assertThat(refusal(waiting).retryAfter()).contains(Duration.ofHours(1));
        assertThat(throttle.waiting()).isZero();
    }

    @Test
    void noPauseIsLongerThanADay() {
        throttle.pause("alice", Duration.ofSeconds(Long.MAX_VALUE));

        assertThat(refusal(ask("alice")).retryAfter()).contains(Duration.ofDays(1));
    }

    @Test
    void refusalsInARowPauseLongerAndAnAnswerEndsTheRow() {
        Throttle fast = throttle(new Limits(6000, 100_000, 1_000_000, Duration.ofMinutes(1)), Runnable::run);

        assertThat(pausedBy(fast)).isEqualTo(Duration.ofMillis(500));
        assertThat(pausedBy(fast)).isEqualTo(Duration.ofSeconds(1));
        assertThat(pausedBy(fast)).isEqualTo(Duration.ofSeconds(2));
        fast.answered("alice");
        assertThat(pausedBy(fast)).isEqualTo(Duration.ofMillis(500));
    }

    @Test
    void refusalsOfCallsThatWereOnTheirWayCountAsOne() {
        for (int i = 0; i < 10; i++) {
            throttle.refused("alice", Optional.empty());
        }
        CompletableFuture<Void> permit = ask("alice");

        time.advance(Duration.ofMillis(500));
        assertThat(permit).isCompleted();
    }

    @Test
    void neverBlocksAThreadAndContinuesOnTheExecutorOnly() {
        List<Runnable> handedOver = new ArrayList<>();
        Throttle elsewhere = throttle(SMALL, handedOver::add);
        elsewhere.acquire(poll("alice"));
        elsewhere.acquire(poll("alice"));
        CompletableFuture<Void> waiting = elsewhere.acquire(poll("alice"));

        time.advance(Duration.ofSeconds(8));

        assertThat(waiting)
                .as("decided, but not told on the scheduler's thread")
                .isNotDone();
        assertThat(handedOver).singleElement().satisfies(Runnable::run);
        assertThat(waiting).isCompleted();
    }

    @Test
    void cancelsWhoWaitsWhenTheExecutorIsGone() {
        ManualScheduler gone = new ManualScheduler();
        gone.shutdown();
        Throttle orphaned = throttle(SMALL, gone);
        orphaned.acquire(poll("alice"));
        orphaned.acquire(poll("alice"));
        CompletableFuture<Void> waiting = orphaned.acquire(poll("alice"));

        time.advance(Duration.ofSeconds(8));

        assertThat(waiting).isCancelled();
    }

    private Throttle throttle(Limits limits, Executor executor) {
        return new Throttle(limits, time.nanos(), () -> 0, time, executor);
    }

    private static Caller poll(String connection) {
        return new Caller(connection, Priority.POLL);
    }

    private CompletableFuture<Void> ask(String connection) {
        return throttle.acquire(poll(connection));
    }

    private void note(String connection, Priority priority, String name) {
        throttle.acquire(new Caller(connection, priority)).thenRun(() -> order.add(name));
    }

    private void exhaust(String connection, int calls) {
        for (int i = 0; i < calls; i++) {
            ask(connection);
        }
    }

    private void exhaustProject() {
        for (int i = 0; i < 20; i++) {
            assertThat(ask("exhausting" + i)).isCompleted();
        }
    }

    /** Refuses alice, and measures when she gets her next permit. */
    private Duration pausedBy(Throttle refusing) {
        refusing.refused("alice", Optional.empty());
        Instant from = time.clock().instant();
        List<Instant> until = new ArrayList<>();
        refusing.acquire(poll("alice")).thenRun(() -> until.add(time.clock().instant()));
        time.advance(Duration.ofSeconds(5));
        return Duration.between(from, until.get(0));
    }

    private static RateLimitedException refusal(CompletableFuture<Void> permit) {
        assertThat(permit).isCompletedExceptionally();
        return (RateLimitedException)
                permit.handle((granted, failure) -> failure).join();
    }
}
