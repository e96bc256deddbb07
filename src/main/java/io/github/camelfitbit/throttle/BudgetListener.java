package io.github.camelfitbit.throttle;

import java.time.Instant;

/**
 * Is told when a budget is used up, on the thread of the call that was refused: it has to return at once, and must not
 * throw. Thread-safe.
 */
public interface BudgetListener {

    /** Does not listen. */
    BudgetListener NOBODY = new BudgetListener() {};

    /** Calls are refused from now on; once for each hold. */
    default void held(Hold hold) {}

    /** A call went through again. */
    default void released(Hold hold, Instant now) {}
}
