package io.github.camelfitbit.operation;

import java.util.List;

/** Lets the running data triggers look without waiting for their next poll. Thread-safe. */
@FunctionalInterface
public interface SyncNow {

    /**
     * Asks every running data trigger that serves the connection to look at it at once. It does not wait for them.
     *
     * @param connection the connection's key
     * @return which triggers will look, by the id of their route; empty when none runs that can read something for it
     */
    List<String> at(String connection);
}
