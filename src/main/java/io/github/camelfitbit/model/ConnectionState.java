package io.github.camelfitbit.model;

/** Where a connection stands. */
public enum ConnectionState {
    /** Calls can be made for the person. */
    CONNECTED,
    /** The vendor confirmed that it refuses; the person has to consent again. */
    NEEDS_REAUTHORIZATION,
    /** The person, or the application, ended it; no tokens are held. */
    DISCONNECTED
}
