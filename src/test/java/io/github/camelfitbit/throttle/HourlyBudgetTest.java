package io.github.camelfitbit.throttle;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import io.github.camelfitbit.error.RateLimitedException;
import io.github.camelfitbit.http.Caller;
import io.github.camelfitbit.http.Priority;
import io.github.camelfitbit.http.RateLimit;
import io.github.camelfitbit.time.ManualScheduler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/** A person's hour at the Fitbit Web API: 120 of 150 at once, then one every two minutes; 15 of them no poll gets. */
class HourlyBudgetTest {

    private static final Limits HOUR = Limits.googleHealth().perHour(150);

    private final ManualScheduler time = new ManualScheduler();
    private final Throttle throttle = throttle(HOUR, 0);

    private Throttle throttle(Limits limits, double random) {
        return new Throttle(limits, time.nanos(), () -> random, time, Runnable::run);
    }

    private CompletableFuture<Void> ask(Priority priority) {
        return throttle.acquire(new Caller("alice", priority));
    }

    private int granted(Priority priority) {
        int granted = 0;
        while (granted < 1000 && !ask(priority).isCompletedExceptionally()) {
            granted++;
        }
        return granted;
    }

    @ParameterizedTest
    @EnumSource(names = {"POLL", "BACKFILL"})
    void leavesATenthOfTheHourToActions(Priority polling) {
        assertThat(granted(polling)).isEqualTo(105);
        assertThat(granted(Priority.ACTION)).isEqualTo(15);
    }

    @ParameterizedTest
    @EnumSource(names = {"ACTION", "PUSH"})
    void givesAllToWhomSomebodyWaitsFor(Priority urgent) {
        assertThat(granted(urgent)).isEqualTo(120);
    }

    @Test
    void saysToAPollThatTheRestIsForActions() {
        granted(Priority.POLL);

        assertThat(ask(Priority.POLL))
                .failsWithin(Duration.ZERO)
                .withThrowableThat()
                .withCauseInstanceOf(RateLimitedException.class)
                .withMessageContaining("150 requests an hour, 15 of them left to actions");
    }

    @Test
    void letsAnActionPassAPollThatWaits() {
        Throttle patient = throttle(new Limits(150, Duration.ofHours(1), 1000, 100_000, Duration.ofHours(2)), 0);
        for (int i = 0; i < 105; i++) {
            assertThat(patient.acquire(new Caller("alice", Priority.POLL))).isCompleted();
        }
        CompletableFuture<Void> poll = patient.acquire(new Caller("alice", Priority.POLL));
        CompletableFuture<Void> action = patient.acquire(new Caller("alice", Priority.ACTION));

        time.advance(Duration.ofMillis(1));
        assertThat(action).isCompleted();
        time.advance(Duration.ofMinutes(3));
        assertThat(poll).as("the action took one, so two must come back").isNotDone();
        time.advance(Duration.ofMinutes(1));
        assertThat(poll).isCompleted();
    }

    @Test
    void hasNoReserveInAMinute() {
        assertThat(Limits.googleHealth().reserve()).isZero();
        assertThat(HOUR.reserve()).isEqualTo(15);
    }

    @Test
    void beginsTheNextHourWithAllOfItAndNotInItsFirstSeconds() {
        granted(Priority.ACTION);
        throttle.pause("alice", Duration.ofMinutes(20));

        time.advance(Duration.ofMinutes(20).plusSeconds(4));
        assertThat(throttle.remaining("alice")).isZero();
        assertThat(ask(Priority.POLL).cancel(false)).isTrue();
        time.advance(Duration.ofSeconds(2));
        assertThat(throttle.remaining("alice")).isEqualTo(120);
    }

    @ParameterizedTest
    @CsvSource({"0, 5", "0.5, 35", "0.999, 65"})
    void spreadsAFleetOverTheFirstMinuteOfItsHour(double random, int seconds) {
        Throttle one = throttle(HOUR, random);
        one.refused("alice", Optional.of(Duration.ofMinutes(20)));

        time.advance(Duration.ofMinutes(20).plusSeconds(seconds - 1));
        assertThat(one.remaining("alice")).isZero();
        time.advance(Duration.ofSeconds(1));
        assertThat(one.remaining("alice")).isEqualTo(120);
    }

    @Test
    void beginsTheNextHourWithAllOfItThoughNobodyWasRefused() {
        for (int hour = 0; hour < 3; hour++) {
            assertThat(granted(Priority.POLL)).as("in hour %s", hour).isEqualTo(105);
            throttle.told("alice", new RateLimit(45, Duration.ofMinutes(60)));
            throttle.told("alice", new RateLimit(44, Duration.ofMinutes(61))); // the first word holds
            time.advance(Duration.ofMinutes(60).plusSeconds(6));
        }
    }

    @Test
    void letsAPollThatWaitsGoOnWhenTheNextHourBegins() {
        Throttle patient = throttle(new Limits(150, Duration.ofHours(1), 1000, 100_000, Duration.ofHours(2)), 0);
        for (int i = 0; i < 105; i++) {
            assertThat(patient.acquire(new Caller("alice", Priority.POLL))).isCompleted();
        }
        List<CompletableFuture<Void>> polls = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            polls.add(patient.acquire(new Caller("alice", Priority.POLL)));
        }
        patient.told("alice", new RateLimit(45, Duration.ofMinutes(3)));

        time.advance(Duration.ofMinutes(3));
        assertThat(polls).filteredOn(CompletableFuture::isDone).hasSize(1);
        time.advance(Duration.ofSeconds(6));
        assertThat(polls).allMatch(CompletableFuture::isDone);
    }

    @Test
    void isNotGivenMoreThanWasCountedByTheVendorsWord() {
        granted(Priority.ACTION);
        throttle.told("alice", new RateLimit(149, Duration.ofMinutes(30)));

        assertThat(throttle.remaining("alice")).isZero();
    }

    @Test
    void knowsNoHourWhereTheVendorCountsMinutes() {
        Throttle google = throttle(Limits.googleHealth(), 0);
        for (int i = 0; i < 60; i++) {
            assertThat(google.acquire(new Caller("alice", Priority.POLL))).isCompleted();
        }
        google.told("alice", new RateLimit(100, Duration.ZERO));
        time.advance(Duration.ofSeconds(6));

        assertThat(google.remaining("alice")).isEqualTo(24);
    }

    @Test
    void remembersAPersonWhoPausesHoweverManyComeAfter() {
        throttle.pause("alice", Duration.ofMinutes(20));
        for (int i = 0; i < 500; i++) {
            throttle.acquire(new Caller("person" + i, Priority.POLL)).join();
        }

        assertThat(throttle.remaining("alice")).isZero();
    }
}
