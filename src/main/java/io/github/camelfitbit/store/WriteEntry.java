package io.github.camelfitbit.store;

import java.time.Instant;

/**
 * What is known of one write to a vendor. It holds no value of the record. Immutable.
 *
 * @param attempt   names the attempt that works on it, anew for each
 * @param begunAt   when the first attempt began, by the clock of its node
 * @param attemptAt when this attempt began
 * @param outcome   the vendor's id of the record once it is written; {@link #UNDER_WAY} until then, {@link #UNCLEAR} when
 *                  the attempt ended without telling whether it was
 */
public record WriteEntry(String attempt, Instant begunAt, Instant attemptAt, String outcome) {

    /** The outcome of an attempt that has not ended, or whose node was killed. */
    public static final String UNDER_WAY = "";

    /** The outcome of an attempt that got no answer. */
    public static final String UNCLEAR = "?";

    /** A write that begins. */
    public static WriteEntry begun(String attempt, Instant now) {
        return new WriteEntry(attempt, now, now, UNDER_WAY);
    }

    /** The same write, tried once more. */
    public WriteEntry triedAgain(String newAttempt, Instant now) {
        return new WriteEntry(newAttempt, begunAt, now, UNDER_WAY);
    }

    /** The same attempt with its outcome. */
    public WriteEntry ended(String how) {
        return new WriteEntry(attempt, begunAt, attemptAt, how);
    }

    /** Whether the record is written. */
    public boolean isWritten() {
        return !outcome.equals(UNDER_WAY) && !outcome.equals(UNCLEAR);
    }
}
