package io.github.camelfitbit.throttle;

import java.util.Comparator;

/**
 * What one person's connection may ask, who waits for it, and how often the vendor refused. Not thread-safe:
 * {@link Throttle}'s lock guards it.
 */
final class PersonBudget {

    /** By the moment of the next permit; the connection tells two at the same moment apart. */
    static final Comparator<PersonBudget> BY_READINESS = (one, other) -> {
        int order = Long.signum(one.readyAt - other.readyAt);
        return order != 0 ? order : one.connection.compareTo(other.connection);
    };

    final String connection;
    final Bucket bucket;
    final Line line = new Line();
    /** When the bucket has a permit, as {@link WaitingRoom} saw it when it put the person in its order. */
    long readyAt;

    private long pausedUntil;
    private int refusals;

    PersonBudget(String connection, Rate rate, long now) {
        this.connection = connection;
        this.bucket = new Bucket(rate, now);
        this.pausedUntil = now;
    }

    boolean isReady(long now) {
        return bucket.readyAt(now, 1) - now <= 0;
    }

    boolean isPaused(long now) {
        return pausedUntil - now > 0;
    }

    int remaining(long now) {
        return line.isEmpty() ? bucket.remaining(now) : 0;
    }

    /** Nothing is lost when a person is forgotten whose bucket is full and for whom nobody waits. */
    boolean isForgettable(long now) {
        return line.isEmpty() && bucket.isFull(now);
    }

    /** No permit before {@code moment}, and no burst after it: the vendor's count is not ours, so ours starts at zero. */
    void pauseUntil(long moment) {
        pausedUntil = Bucket.later(pausedUntil, moment);
        bucket.emptyUntil(pausedUntil);
    }

    /** Counts a refusal and returns how many there were in a row. */
    int refused() {
        return ++refusals;
    }

    void answered() {
        refusals = 0;
    }
}
