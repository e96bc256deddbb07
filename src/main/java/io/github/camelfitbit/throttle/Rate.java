package io.github.camelfitbit.throttle;

import java.time.Duration;

/**
 * A limit in the form a {@link Bucket} works with. Immutable.
 *
 * <p>A fifth of the limit may be used at once, and the rest comes back evenly over the window, so that burst and refill
 * together never exceed the limit in any rolling window. 300 a minute: a burst of 60, then one every 250 ms (240 a
 * minute); 60 + 240 = 300. 120,000 a minute: 24,000, then one every 625 µs. 86,400,000 a day: 17,280,000, then one every
 * 1.25 ms. A bucket that filled up at the full rate, with the whole limit as its burst, would let nearly twice the limit
 * through in the minute around its emptying.
 *
 * @param spacingNanos the time in which one permit comes back
 * @param burstNanos   the time in which an empty bucket fills: the burst times the spacing
 */
record Rate(long spacingNanos, long burstNanos) {

    /** The rate that keeps {@code limit} in every rolling {@code window}. */
    static Rate of(long limit, Duration window) {
        boolean isHourly = window.equals(Duration.ofHours(1));
        long burst = Math.max(1, isHourly ? limit * 4 / 5 : limit / 5);
        long refills = Math.max(1, limit - burst);
        long spacing = (window.toNanos() + refills - 1) / refills; // rounded up: rather too slow than over the limit
        return new Rate(spacing, burst * spacing);
    }
}
