package io.github.camelfitbit.throttle;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import io.github.camelfitbit.contract.HttpTransportContract;
import io.github.camelfitbit.error.Quota;
import io.github.camelfitbit.error.RateLimitedException;
import io.github.camelfitbit.error.RemoteFailure;
import io.github.camelfitbit.error.RemoteUnavailableException;
import io.github.camelfitbit.http.HttpResponse;
import io.github.camelfitbit.http.HttpTransport;
import io.github.camelfitbit.http.ScriptedTransport;
import io.github.camelfitbit.model.Api;
import io.github.camelfitbit.time.ManualScheduler;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@SuppressWarnings("FutureReturnValueIgnored") // these tests look at what is sent, not at what becomes of it
class ThrottledTransportTest extends HttpTransportContract {

    /** A burst of 20, then one every 0.75 s for a person; a burst of 200, then one every 75 ms for all. */
    private static final Limits LIMITS = new Limits(100, 1000, 1_000_000, Duration.ofMinutes(1));

    private final ManualScheduler time = new ManualScheduler();
    private final ScriptedTransport vendor = new ScriptedTransport();
    private final List<String> told = new ArrayList<>();
    private final Holds holds = new Holds(
            Api.GOOGLE_HEALTH,
            Duration.ofMinutes(1),
            new BudgetListener() {
                @Override
                public void held(Hold hold) {
                    told.add("held " + hold.connection() + ' ' + hold.quota() + ' ' + hold.until());
                }

                @Override
                public void released(Hold hold, Instant now) {
                    told.add("released " + hold.connection());
                }
            },
            time.clock());
    private final HttpTransport throttled = decorate(vendor);

    @Override
    protected HttpTransport decorate(HttpTransport next) {
        Throttle throttle = new Throttle(LIMITS, time.nanos(), () -> 0, time, Runnable::run);
        return new ThrottledTransport(next, throttle, holds, time.clock());
    }

    @Test
    void holdsBackWhatExceedsTheBudget() {
        for (int i = 0; i < 25; i++) {
            look("alice");
        }

        assertThat(vendor.sent).hasSize(20);
        time.advance(Duration.ofMillis(750));
        assertThat(vendor.sent).hasSize(21);
    }

    @Test
    void aCallThatWaitedGetsItsAnswerAndItsBareFailure() {
        vendor.answers(429, Map.of("Retry-After", "5"));
        RemoteUnavailableException failure = new RemoteUnavailableException("down", RemoteFailure.passing(0, ""), null);
        vendor.fails(failure);
        look("alice");

        CompletableFuture<Integer> fails = look("alice");
        CompletableFuture<Integer> succeeds = look("alice");
        time.advance(Duration.ofSeconds(6));

        assertThat(fails.handle((value, bare) -> bare)).isCompletedWithValue(failure);
        assertThat(succeeds).isCompletedWithValue(200);
    }

    @Test
    void believesFitbitsOwnHeaderRatherThanItsRetryAfter() {
        vendor.answers(429, Map.of("Retry-After", "1", "Fitbit-Rate-Limit-Reset", "30"));

        look("alice");
        look("alice");
        time.advance(Duration.ofMillis(29_999));
        assertThat(vendor.sent).hasSize(1);
        time.advance(Duration.ofMillis(1));
        assertThat(vendor.sent).hasSize(2);
    }

    @Test
    void asksNothingMoreOnceFitbitSaysThatNothingIsLeft() {
        vendor.answers(200, Map.of("Fitbit-Rate-Limit-Remaining", "0", "Fitbit-Rate-Limit-Reset", "30"));

        look("alice");
        look("alice");
        assertThat(vendor.sent).hasSize(1);
        time.advance(Duration.ofSeconds(30));
        assertThat(vendor.sent).hasSize(2);
    }

    @Test
    void keepsToAHundredAndFiftyAnHourFromTheFirstCall() {
        Limits hourly = LIMITS.perHour(150);
        HttpTransport fitbit = new ThrottledTransport(
                vendor, new Throttle(hourly, time.nanos(), () -> 0, time, Runnable::run), holds, time.clock());

        for (int i = 0; i < 151; i++) {
            fitbit.send(ScriptedTransport.get("alice"), HttpResponse::status);
            time.advance(Duration.ofSeconds(10));
        }

        assertThat(vendor.sent)
                .as("105 polls at once, as 15 are left to actions, and one every two minutes of 25")
                .hasSizeBetween(105, 120);
    }

    @Test
    void passesA429OnAndPausesAsLongAsItSays() {
        vendor.answers(429, Map.of("Retry-After", "30"));

        assertThat(look("alice")).isCompletedWithValue(429);
        look("alice");
        look("bob");

        assertThat(vendor.sent).extracting(sent -> sent.caller().connection()).containsExactly("alice", "bob");
        time.advance(Duration.ofMillis(29_999));
        assertThat(vendor.sent).hasSize(2);
        time.advance(Duration.ofMillis(1));
        assertThat(vendor.sent).hasSize(3);
    }

    @Test
    void pausesUntilTheDateOfA429() {
        vendor.answers(429, Map.of("Retry-After", "Sun, 01 Nov 2026 12:00:10 GMT"));
        look("alice");
        look("alice");

        time.advance(Duration.ofSeconds(9));
        assertThat(vendor.sent).hasSize(1);
        time.advance(Duration.ofSeconds(1));
        assertThat(vendor.sent).hasSize(2);
    }

    @Test
    void pausesLongerWithEach429ThatSaysNothing() {
        vendor.answers(429, 2);
        for (int i = 0; i < 3; i++) {
            look("alice");
        }

        time.advance(Duration.ofMillis(499));
        assertThat(vendor.sent).as("half a second: the random source says 0").hasSize(1);
        time.advance(Duration.ofMillis(1));
        assertThat(vendor.sent).hasSize(2);
        time.advance(Duration.ofMillis(999));
        assertThat(vendor.sent).as("then a second").hasSize(2);
        time.advance(Duration.ofMillis(1));
        assertThat(vendor.sent).hasSize(3);
    }

    @Test
    void failsWithoutSendingWhenTheWaitWouldBeTooLong() {
        vendor.answers(429, Map.of("Retry-After", "3600"));
        look("alice");

        CompletableFuture<Integer> answer = look("alice");

        assertThat(answer.handle((value, failure) -> failure).join()).isInstanceOf(RateLimitedException.class);
        assertThat(vendor.sent).hasSize(1);
    }

    @Test
    void aCancelledCallIsNeverSent() {
        vendor.answers(429, 1);
        look("alice");

        look("alice").cancel(false);
        time.advance(Duration.ofMinutes(1));

        assertThat(vendor.sent).hasSize(1);
    }

    @Test
    void aStormOfFailuresSlowsEverybodyDown() {
        vendor.answers(503, 10);
        lookForTwentyPeople();
        assertThat(vendor.sent)
                .as("the burst is forfeited with the tenth failure")
                .hasSize(11);

        time.advance(Duration.ofMillis(150));
        assertThat(vendor.sent).as("half as fast: one every 150 ms").hasSize(12);
    }

    @Test
    void silenceCountsAsFailure() {
        for (int i = 0; i < 10; i++) {
            vendor.fails(new RemoteUnavailableException("no route", RemoteFailure.passing(0, ""), null));
        }
        lookForTwentyPeople();

        assertThat(vendor.sent).hasSize(11);
    }

    @Test
    void goesFasterAgainWhenTheVendorAnswers() {
        vendor.answers(503, 10);
        lookForTwentyPeople();
        time.advance(Duration.ofMillis(150 * 9));
        assertThat(vendor.sent).as("ten answers since").hasSize(20);

        lookForTwentyPeople();
        int before = vendor.sent.size();
        time.advance(Duration.ofMillis(75));
        assertThat(vendor.sent).hasSize(before + 1);
    }

    @Test
    void tellsOnceThatTheVendorRefusesAndOnceThatItAnswersAgain() {
        vendor.answers(429, Map.of("Retry-After", "3600"));
        look("alice");
        look("alice");
        look("alice");
        assertThat(told).containsExactly("held alice PERSON 2026-11-01T13:00:00Z");

        time.advance(Duration.ofHours(1));
        look("alice");
        look("alice");

        assertThat(told).hasSize(2).endsWith("released alice");
    }

    @Test
    void tellsOnceOfRefusalsThatSayNothingUntilACallIsAnswered() {
        vendor.answers(429, 3);
        for (int i = 0; i < 4; i++) {
            look("alice");
            time.advance(Duration.ofMinutes(1));
        }

        assertThat(told).containsExactly("held alice PERSON null", "released alice");
    }

    @Test
    void anAnswerThatWasOnItsWayEndsNoHold() {
        vendor.answers(429, 1);
        look("alice");
        holds.answered("alice");
        assertThat(told).containsExactly("held alice PERSON null");

        time.advance(Duration.ofSeconds(1));
        holds.answered("alice");

        assertThat(told).endsWith("released alice");
    }

    @Test
    void tellsOfOthersByThemselvesAndOfTheProjectOnceForAll() {
        vendor.answers(429, Map.of("Retry-After", "3600"));
        vendor.answers(429, Map.of("Retry-After", "3600"));
        look("alice");
        look("bob");
        holds.refused("alice", Quota.PROJECT, false, Optional.of(Duration.ofMinutes(2)));
        holds.refused("bob", Quota.PROJECT, false, Optional.of(Duration.ofMinutes(3)));

        assertThat(told)
                .containsExactly(
                        "held alice PERSON 2026-11-01T13:00:00Z",
                        "held bob PERSON 2026-11-01T13:00:00Z",
                        "held alice PROJECT 2026-11-01T12:02:00Z");
    }

    private CompletableFuture<Integer> look(String connection) {
        return throttled.send(ScriptedTransport.get(connection), HttpResponse::status);
    }

    private void lookForTwentyPeople() {
        for (int i = 0; i < 20; i++) {
            look("person" + i);
        }
    }
}
