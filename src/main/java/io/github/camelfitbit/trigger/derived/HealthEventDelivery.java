package io.github.camelfitbit.trigger.derived;

import java.util.concurrent.CompletableFuture;

import io.github.camelfitbit.model.HealthEvent;

/** The way out of the engine for derived events: the Camel face makes an exchange of each. */
@FunctionalInterface
public interface HealthEventDelivery {

    /**
     * Hands an event over.
     *
     * @return true once the route completed it, false when the route failed: the event then comes again
     */
    CompletableFuture<Boolean> deliver(HealthEvent event);
}
