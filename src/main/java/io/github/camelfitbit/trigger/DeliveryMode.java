package io.github.camelfitbit.trigger;

/** What makes a trigger look for data. */
public enum DeliveryMode {
    /** The clock alone. */
    POLL,
    /** Notifications alone. */
    PUSH,
    /** Notifications while they come; a slow look beside them repairs gaps, and the clock takes over when they stop. */
    AUTO
}
