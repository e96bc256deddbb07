package io.github.camelfitbit.trigger;

import java.time.Duration;

/**
 * What fetching history takes, reckoned before it begins. Immutable.
 *
 * @param calls    how many calls at most, unless data lie closer than usual
 * @param duration how long at least, if the person's budget is not needed for anything else meanwhile
 */
public record Estimate(long calls, Duration duration) {

    /** How long an answer takes, about: one call begins after the other. */
    private static final Duration ANSWER = Duration.ofMillis(300);

    /** @param budget how long the budget makes so many calls wait */
    static Estimate of(long calls, Duration budget) {
        Duration answers = ANSWER.multipliedBy(calls);
        Duration longer = budget.compareTo(answers) > 0 ? budget : answers;
        return new Estimate(calls, Duration.ofSeconds(longer.plusMillis(999).toSeconds()));
    }
}
