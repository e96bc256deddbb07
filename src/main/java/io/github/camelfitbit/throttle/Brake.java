package io.github.camelfitbit.throttle;

import java.time.Duration;

/**
 * How much slower than allowed the project goes because the vendor is in trouble.
 *
 * <p>Ten failures in a row, whoever they were for, halve the rate, at most once a second so that the calls already on
 * their way when an outage begins count as one. The floor is 1/1024 of the full rate: 1.6 requests a second instead of
 * Google's 1,600, enough to notice the end. Ten answers double it again: from the floor to full speed in 13 seconds if
 * there is that much to ask. Not thread-safe: {@link Throttle}'s lock guards it.
 */
final class Brake {

    private static final int RUN = 10;
    private static final long FLOOR = 1024;
    private static final long STEP_NANOS = Duration.ofSeconds(1).toNanos();

    private long factor = 1;
    private long brakedAt;
    private int failures;
    private int answers;

    /** How many times as slow as allowed; 1 when all is well. */
    long factor() {
        return factor;
    }

    /** The vendor failed by itself, or could not be reached. Returns whether the factor grew. */
    boolean failed(long now) {
        answers = 0;
        failures++;
        if (failures < RUN || factor == FLOOR || (factor > 1 && now - brakedAt < STEP_NANOS)) {
            return false;
        }
        failures = 0;
        brakedAt = now;
        factor *= 2;
        return true;
    }

    /** The vendor answered. Returns whether the factor shrank. */
    boolean answered() {
        failures = 0;
        if (factor == 1 || ++answers < RUN) {
            return false;
        }
        answers = 0;
        factor /= 2;
        return true;
    }
}
