package io.github.camelfitbit.throttle;

import java.util.Comparator;

import io.github.camelfitbit.http.Priority;

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
    private final Bucket bucket;
    private final int reserve;
    final Line line = new Line();
    /** When the bucket has a permit, as {@link WaitingRoom} saw it when it put the person in its order. */
    long readyAt;

    private long pausedUntil;
    private boolean isHourKnown;
    private long nextHourAt;
    private int refusals;

    /** @param reserve how many permits polls and backfill leave to others */
    PersonBudget(String connection, Rate rate, int reserve, long now) {
        this.connection = connection;
        this.reserve = reserve;
        this.bucket = new Bucket(rate, now);
        this.pausedUntil = now;
    }

    boolean isReady(Priority priority, long now) {
        return readyAt(priority, now, 1) - now <= 0;
    }

    /** The moment of the {@code nth} next permit for calls of this priority, if nobody else takes one. */
    long readyAt(Priority priority, long now, int nth) {
        beginHour(now);
        int untouched = priority.compareTo(Priority.POLL) < 0 ? 0 : reserve;
        long ready = bucket.readyAt(Bucket.later(now, pausedUntil), nth + untouched);
        boolean isInNextHour = isHourKnown && ready - nextHourAt > 0 && nth + untouched <= bucket.burst();
        return Bucket.later(isInNextHour ? nextHourAt : ready, pausedUntil);
    }

    void take(long now) {
        beginHour(now);
        bucket.take(now);
    }

    boolean isPaused(long now) {
        return pausedUntil - now > 0;
    }

    int remaining(long now) {
        beginHour(now);
        return line.isEmpty() && !isPaused(now) ? bucket.remaining(now) : 0;
    }

    /** Nothing is lost when a person is forgotten whose bucket is full and for whom nobody waits. */
    boolean isForgettable(long now) {
        beginHour(now);
        return line.isEmpty() && !isPaused(now) && bucket.isFull(now);
    }

    /** No permit before {@code moment}, and no burst after it: the vendor's count is not ours, so ours starts at zero. */
    void pauseUntil(long moment) {
        pausedUntil = Bucket.later(pausedUntil, moment);
        bucket.emptyUntil(pausedUntil);
    }

    /** No permit before {@code moment}, and the whole burst from then on: the vendor's own hour begins anew. */
    void resetsAt(long moment) {
        pausedUntil = Bucket.later(pausedUntil, moment);
        bucket.fillAt(pausedUntil);
    }

    /** When the vendor's next hour begins; the first word on it holds until then. */
    void nextHour(long moment, long now) {
        beginHour(now);
        if (!isHourKnown) {
            isHourKnown = true;
            nextHourAt = moment;
        }
    }

    private void beginHour(long now) {
        if (isHourKnown && nextHourAt - now <= 0) {
            isHourKnown = false;
            bucket.fillAt(nextHourAt);
        }
    }

    /** Counts a refusal and returns how many there were in a row. */
    int refused() {
        return ++refusals;
    }

    void answered() {
        refusals = 0;
    }
}
