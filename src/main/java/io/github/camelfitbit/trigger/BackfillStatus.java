package io.github.camelfitbit.trigger;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

import io.github.camelfitbit.model.DataType;

/**
 * How far the history of one consumer has been fetched. Immutable; it holds no health value.
 *
 * @param connection the connection's key
 * @param consumer   the name that the consumer's cursors are kept under, mostly the id of its route
 * @param type       the data type
 * @param state      where it stands
 * @param start      where the range begins, included
 * @param until      where it ends, excluded
 * @param reached    all before it was delivered; {@code start} before anything was
 */
public record BackfillStatus(
        String connection, String consumer, DataType type, State state, Instant start, Instant until, Instant reached) {

    /** Where a backfill stands. */
    public enum State {
        /** It is owed, and has not begun. */
        WAITING,
        /** It has begun; the next slice comes as soon as there is budget and a route that takes it. */
        RUNNING,
        /** Somebody stopped it for a while. */
        PAUSED,
        /** All of it was delivered. */
        FINISHED,
        /** Somebody ended it before its time. */
        CANCELLED;

        /** As a word of an answer: {@code running}. */
        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whether something is still to be fetched, now or after a pause. */
    public boolean isOwed() {
        return state == State.WAITING || state == State.RUNNING || state == State.PAUSED;
    }

    /** How much of the range was delivered, in whole percent, rounded down. */
    public int percent() {
        Duration whole = Duration.between(start, until);
        return whole.isZero() ? 100 : (int) (Duration.between(start, reached).toSeconds() * 100 / whole.toSeconds());
    }

    /** The same, elsewhere. */
    BackfillStatus in(State other) {
        return new BackfillStatus(connection, consumer, type, other, start, until, reached);
    }
}
