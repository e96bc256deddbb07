package io.github.camelfitbit.throttle;

import java.time.Duration;

/**
 * How much a vendor lets us ask. Immutable.
 *
 * @param requestsPerMinutePerPerson  what one person's connection may ask in any minute
 * @param requestsPerMinutePerProject what all connections together may ask in any minute
 * @param requestsPerDayPerProject    what all connections together may ask in any 24 hours
 * @param maxWait                     how long a call may wait for its turn; zero for not at all
 */
public record Limits(
        int requestsPerMinutePerPerson,
        int requestsPerMinutePerProject,
        long requestsPerDayPerProject,
        Duration maxWait) {

    /** @throws IllegalArgumentException when a limit is less than 1, or {@code maxWait} is negative */
    public Limits {
        requireOneOrMore("requestsPerMinutePerPerson", requestsPerMinutePerPerson);
        requireOneOrMore("requestsPerMinutePerProject", requestsPerMinutePerProject);
        requireOneOrMore("requestsPerDayPerProject", requestsPerDayPerProject);
        if (maxWait.isNegative()) {
            throw new IllegalArgumentException("maxWait must not be negative, but is " + maxWait);
        }
    }

    /**
     * The figures of the Google Health API's page on rate limits (seen August 2026): 300 a minute for a person, 120,000 a
     * minute and 86,400,000 a day for the project. The longest wait is a minute: longer than any 429 without a
     * {@code Retry-After} makes a person pause.
     */
    public static Limits googleHealth() {
        return new Limits(300, 120_000, 86_400_000, Duration.ofMinutes(1));
    }

    private static void requireOneOrMore(String name, long limit) {
        if (limit < 1) {
            throw new IllegalArgumentException(name + " must be >= 1, but is " + limit);
        }
    }
}
