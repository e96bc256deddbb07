package io.github.camelfitbit.throttle;

/**
 * A token bucket in one number: the moment at which it is full again.
 *
 * <p>Taking a permit moves that moment one spacing ahead; a permit is there as long as the moment stays within a burst of
 * now. That is the generic cell rate algorithm of ATM networks (ITU-T I.371): no timer fills anything, and a bucket that
 * is full knows nothing worth remembering.
 *
 * <p>Moments are readings of the nano source and are compared by difference, because that source may overflow. Not
 * thread-safe: {@link Throttle}'s lock guards it.
 */
final class Bucket {

    private final Rate rate;
    private long spacingNanos;
    private long fullAt;

    Bucket(Rate rate, long now) {
        this.rate = rate;
        this.spacingNanos = rate.spacingNanos();
        this.fullAt = now;
    }

    /** The moment of the {@code nth} next permit if nobody else takes one; {@code now} or earlier when it is there. */
    long readyAt(long now, int nth) {
        return later(fullAt, now) + nth * spacingNanos - room();
    }

    /** How many permits are there. */
    int remaining(long now) {
        return (int) Math.max(0, (room() - (later(fullAt, now) - now)) / spacingNanos);
    }

    /** Takes a permit that is there. */
    void take(long now) {
        fullAt = later(fullAt, now) + spacingNanos;
    }

    /** Forfeits the burst: the next permit comes at {@code moment} or later, and the others one spacing apart. */
    void emptyUntil(long moment) {
        fullAt = later(fullAt, moment + room() - spacingNanos);
    }

    /** Is full at {@code moment}, whatever was taken before. */
    void fillAt(long moment) {
        fullAt = moment;
    }

    /** How many permits it holds when it is full. */
    int burst() {
        return (int) (room() / spacingNanos);
    }

    boolean isFull(long now) {
        return fullAt - now <= 0;
    }

    /** Lets permits come back {@code factor} times as slowly as the rate says. A factor of 1 or more keeps the promise. */
    void slowDown(long factor) {
        spacingNanos = rate.spacingNanos() * factor;
    }

    /** The burst as a time; when slowed down so far that it holds no permit, room for the one that must be possible. */
    private long room() {
        return Math.max(rate.burstNanos(), spacingNanos);
    }

    static long later(long one, long other) {
        return one - other > 0 ? one : other;
    }
}
