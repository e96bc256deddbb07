package io.github.camelfitbit.throttle;

import java.time.Duration;

/**
 * How much a vendor lets us ask. Immutable.
 *
 * @param requestsPerPerson           what one person's connection may ask in any {@code personWindow}
 * @param personWindow                how long that is; how much of it may be used at once follows from it
 * @param requestsPerMinutePerProject what all connections together may ask in any minute
 * @param requestsPerDayPerProject    what all connections together may ask in any 24 hours
 * @param maxWait                     how long a call may wait for its turn; zero for not at all
 */
public record Limits(
        int requestsPerPerson,
        Duration personWindow,
        int requestsPerMinutePerProject,
        long requestsPerDayPerProject,
        Duration maxWait) {

    /** Limits of a vendor that counts a person's requests by the minute. */
    public Limits(
            int requestsPerMinutePerPerson,
            int requestsPerMinutePerProject,
            long requestsPerDayPerProject,
            Duration maxWait) {
        this(
                requestsPerMinutePerPerson,
                Duration.ofMinutes(1),
                requestsPerMinutePerProject,
                requestsPerDayPerProject,
                maxWait);
    }

    /** @throws IllegalArgumentException when a limit is less than 1, or {@code maxWait} is negative */
    public Limits {
        requireOneOrMore("requestsPerPerson", requestsPerPerson);
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

    /**
     * The Fitbit Web API: {@code perHour} requests an hour for a person, and no figure for all together, so the other
     * limits stay.
     */
    public Limits perHour(int perHour) {
        return new Limits(perHour, Duration.ofHours(1), requestsPerMinutePerProject, requestsPerDayPerProject, maxWait);
    }

    /**
     * How many of a person's requests are left to actions: a tenth of an hour's budget, which polls and backfill do not
     * touch, because somebody waits for an action and the hour is long. None of a minute's: it is over soon.
     */
    int reserve() {
        return isHourly() ? requestsPerPerson / 10 : 0;
    }

    /**
     * How long so many calls for one person's history take at least, if nothing else is asked for meanwhile: what is left
     * at once, and then one permit after the other; of an hour all that is not left to actions.
     *
     * @param left how many permits are there now
     */
    Duration timeFor(long calls, int left) {
        long waiting = Math.max(0, calls - Math.max(0, left - reserve()));
        return isHourly()
                ? personWindow.multipliedBy(waiting).dividedBy(Math.max(1, requestsPerPerson - reserve()))
                : Duration.ofNanos(person().spacingNanos()).multipliedBy(waiting);
    }

    /** Whether the vendor gives the whole budget back at the moment that it names, and not bit by bit. */
    boolean isHourly() {
        return personWindow.equals(Duration.ofHours(1));
    }

    /** How a person's budget comes back. */
    Rate person() {
        return Rate.of(requestsPerPerson, personWindow);
    }

    private static void requireOneOrMore(String name, long limit) {
        if (limit < 1) {
            throw new IllegalArgumentException(name + " must be >= 1, but is " + limit);
        }
    }
}
