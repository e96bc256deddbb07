package io.github.camelfitbit.http;

/** Who goes first when the budget is short: the order of the constants. */
public enum Priority {
    /** Somebody, or a route at work, waits for the answer. */
    ACTION,
    /** A notification said that there is something to fetch. */
    PUSH,
    /** The regular look. */
    POLL,
    /** History; it can wait. */
    BACKFILL
}
