package io.github.camelfitbit.simulator.fitbit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import io.github.camelfitbit.simulator.http.Answer;

/**
 * Calls per person in one hour of the clock on the wall; all is forgotten when the next one begins. Safe for any thread:
 * a person's hour is one record in a concurrent map.
 */
final class HourlyBudget {
    private final int perHour;
    private final Clock clock;
    private final Map<String, Hour> hours = new ConcurrentHashMap<>();

    HourlyBudget(int perHour, Clock clock) {
        this.perHour = perHour;
        this.clock = clock;
    }

    Left spend(String person) {
        Instant now = clock.instant();
        Instant start = now.truncatedTo(ChronoUnit.HOURS);
        Hour hour = hours.merge(
                person,
                new Hour(start, 1),
                (before, first) -> before.start().equals(start) ? new Hour(start, before.calls() + 1) : first);
        long seconds = Duration.between(now, start.plus(1, ChronoUnit.HOURS)).toSeconds();
        return new Left(perHour, perHour - hour.calls(), seconds);
    }

    private record Hour(Instant start, int calls) {}

    /** What is left after a call; less than nothing if it was one too many. */
    record Left(int limit, int calls, long secondsToReset) {
        boolean isEnough() {
            return calls >= 0;
        }

        Answer onto(Answer answer) {
            return answer.with("Fitbit-Rate-Limit-Limit", Integer.toString(limit))
                    .with("Fitbit-Rate-Limit-Remaining", Integer.toString(Math.max(0, calls)))
                    .with("Fitbit-Rate-Limit-Reset", Long.toString(secondsToReset));
        }
    }
}
