package io.github.camelfitbit.throttle;

import java.time.Duration;

/**
 * What all connections together may ask: per minute, per day, and less while the vendor is in trouble. Not thread-safe:
 * {@link Throttle}'s lock guards it.
 */
final class ProjectBudget {

    private final Bucket minute;
    private final Bucket day;
    private final Brake brake = new Brake();

    ProjectBudget(Limits limits, long now) {
        minute = new Bucket(Rate.of(limits.requestsPerMinutePerProject(), Duration.ofMinutes(1)), now);
        day = new Bucket(Rate.of(limits.requestsPerDayPerProject(), Duration.ofDays(1)), now);
    }

    /** The moment of the {@code nth} next permit. */
    long readyAt(long now, int nth) {
        return Bucket.later(minute.readyAt(now, nth), day.readyAt(now, nth));
    }

    boolean isReady(long now) {
        return readyAt(now, 1) - now <= 0;
    }

    int remaining(long now) {
        return Math.min(minute.remaining(now), day.remaining(now));
    }

    void take(long now) {
        minute.take(now);
        day.take(now);
    }

    /** The vendor failed by itself. A storm slows down at once: what was saved up for a burst is forfeited. */
    void failed(long now) {
        if (brake.failed(now)) {
            minute.slowDown(brake.factor());
            minute.emptyUntil(now);
        }
    }

    /** The vendor answered. Returns whether permits come sooner now. */
    boolean answered() {
        boolean released = brake.answered();
        if (released) {
            minute.slowDown(brake.factor());
        }
        return released;
    }
}
