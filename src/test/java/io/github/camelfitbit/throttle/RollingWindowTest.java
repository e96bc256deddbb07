package io.github.camelfitbit.throttle;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

import io.github.camelfitbit.http.Caller;
import io.github.camelfitbit.http.Priority;
import io.github.camelfitbit.time.ManualScheduler;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The promise, under random arrivals, refusals, failures and cancellations. */
@SuppressWarnings("FutureReturnValueIgnored") // these tests look at what is sent, not at what becomes of it
class RollingWindowTest {

    private static final Limits LIMITS = new Limits(30, 100, 4_000, Duration.ofMinutes(2));
    private static final Priority[] PRIORITIES = Priority.values();

    private final ManualScheduler time = new ManualScheduler();
    private final Map<String, List<Long>> sentByPerson = new HashMap<>();
    private final List<Long> sent = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void sendsNoMoreThanTheLimitInAnyRollingMinute(long seed) {
        live(new Random(seed), LIMITS, Duration.ofHours(1));

        Duration minute = Duration.ofMinutes(1);
        sentByPerson.values().forEach(calls -> assertThat(most(calls, minute)).isLessThanOrEqualTo(30));
        assertThat(most(sent, minute)).as("at most the limit, and most of it").isBetween(80, 100);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 299, 300})
    void keepsAnyLimit(int limit) {
        live(new Random(limit), new Limits(limit, 100_000, 10_000_000, Duration.ofMinutes(2)), Duration.ofMinutes(20));

        sentByPerson.values().forEach(calls -> assertThat(most(calls, Duration.ofMinutes(1)))
                .isLessThanOrEqualTo(limit));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void sendsNoMoreThanTheLimitInAnyRollingDay(long seed) {
        live(new Random(seed), new Limits(100, 1000, 2000, Duration.ofHours(1)), Duration.ofDays(2));

        assertThat(most(sent, Duration.ofDays(1))).isBetween(1600, 2000);
    }

    private void live(Random random, Limits limits, Duration length) {
        Throttle throttle = new Throttle(limits, time.nanos(), random::nextDouble, time, Runnable::run);
        long end = time.clock().millis() + length.toMillis();
        int pace = (int) (length.toMillis() / 5000);
        while (time.clock().millis() < end) {
            time.advance(Duration.ofMillis(random.nextInt(10) == 0 ? random.nextInt(20 * pace) : random.nextInt(pace)));
            happen(throttle, "person" + random.nextInt(8), random);
        }
    }

    private void happen(Throttle throttle, String person, Random random) {
        int event = random.nextInt(100);
        if (event == 0) {
            throttle.refused(person, Optional.empty());
        } else if (event < 4) {
            throttle.unavailable();
        } else {
            throttle.answered(person);
            Priority priority = PRIORITIES[random.nextInt(PRIORITIES.length)];
            var permit = throttle.acquire(new Caller(person, priority));
            permit.thenRun(() -> note(person));
            if (event < 8) {
                permit.cancel(false);
            }
        }
    }

    private void note(String person) {
        long now = Duration.between(Instant.EPOCH, time.clock().instant()).toNanos();
        sent.add(now);
        sentByPerson.computeIfAbsent(person, any -> new ArrayList<>()).add(now);
    }

    /** The largest number of calls in any window of that length. */
    private static int most(List<Long> calls, Duration window) {
        int most = 0;
        int from = 0;
        for (int to = 0; to < calls.size(); to++) {
            while (calls.get(to) - calls.get(from) >= window.toNanos()) {
                from++;
            }
            most = Math.max(most, to - from + 1);
        }
        return most;
    }
}
