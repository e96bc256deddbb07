package io.github.camelfitbit.http;

import java.time.Duration;

/**
 * Waits that grow: {@code first}, {@code first × factor}, … up to {@code cap}, each shortened at random by up to half, so
 * that callers who failed together do not come back together. Immutable.
 *
 * @param first  the longest first wait
 * @param factor how much each wait is longer than the one before; 1 for always the same
 * @param cap    what no wait exceeds
 */
public record Backoff(Duration first, double factor, Duration cap) {

    /** @throws IllegalArgumentException when the waits would shrink, be negative or never begin */
    public Backoff {
        if (first.isNegative() || factor < 1 || cap.compareTo(first) < 0) {
            throw new IllegalArgumentException(
                    "first must be >= 0, factor >= 1 and cap >= first, but are " + first + ", " + factor + ", " + cap);
        }
    }

    /**
     * The wait after a number of failures.
     *
     * @param failures how many there were in a row, from 1
     * @param random   a random number from 0 (half the wait) to just under 1 (all of it)
     */
    public Duration after(int failures, double random) {
        double grown = (double) first.toNanos() * Math.pow(factor, failures - 1.0);
        double capped = Math.min(grown, (double) cap.toNanos());
        return Duration.ofNanos((long) (capped * (1 + random) / 2));
    }
}
