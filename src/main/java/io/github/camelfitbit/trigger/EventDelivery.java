package io.github.camelfitbit.trigger;

import java.util.concurrent.CompletableFuture;

import io.github.camelfitbit.model.ConnectionEvent;

/** The way out of the engine for what happens to connections: the Camel face makes an exchange of it. */
@FunctionalInterface
public interface EventDelivery {

    /**
     * Hands an event over.
     *
     * @return true once the route completed it, false when the route failed: the event then comes again
     */
    CompletableFuture<Boolean> deliver(ConnectionEvent event);
}
