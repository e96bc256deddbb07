package io.github.camelfitbit.delivery;

import io.github.camelfitbit.error.StoreException;

/** Ends a process, or lets one call fail, after so many of its calls to the outside. Not thread-safe. */
final class Fuse {

    private static final int NEVER = -1;

    private int callsLeft = NEVER;
    private boolean kills;
    private boolean isDead;

    /** Lit again: the call after {@code calls} others fails, and with {@code kills} every later one. */
    void light(int calls, boolean kills) {
        this.callsLeft = calls;
        this.kills = kills;
    }

    /** Nothing will happen any more; who is dead stays so. */
    void putOut() {
        callsLeft = NEVER;
    }

    /** A new process. */
    void revive() {
        isDead = false;
        putOut();
    }

    boolean isDead() {
        return isDead;
    }

    /** Passed before and after each call to the outside. */
    void pass() {
        boolean blows = countDown();
        if (isDead || blows) {
            throw new StoreException(isDead ? "the process was killed" : "the store failed once", null);
        }
    }

    /** One call more; true when it is the one that fails. */
    boolean countDown() {
        boolean blows = callsLeft == 0;
        isDead |= blows && kills;
        callsLeft = callsLeft > 0 ? callsLeft - 1 : NEVER;
        return blows;
    }
}
