package io.github.camelfitbit.trigger;

import java.util.List;
import java.util.concurrent.CompletableFuture;

import io.github.camelfitbit.model.DataPoint;

/** The way out of the engine: the Camel face makes an exchange of it. */
public interface Delivery {

    /**
     * Hands a message over.
     *
     * @param points the records of one message, oldest first, never empty
     * @return true once the route completed it, false when the route failed: the cursor then stays, and the message comes
     *     again
     */
    CompletableFuture<Boolean> deliver(List<DataPoint> points);

    /** Tells of records that could not be read: the others are delivered. */
    void report(String connection, List<String> problems);
}
