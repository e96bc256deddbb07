package io.github.camelfitbit;

import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;

import io.github.camelfitbit.model.HealthEvent;

/**
 * The routes that {@code fitbit:sync-status} feeds. Thread-safe; guarded is the set of routes, by copying it on every change.
 */
final class StatusRoutes {

    private final Set<SyncStatusConsumer> routes = new CopyOnWriteArraySet<>();

    void add(SyncStatusConsumer route) {
        routes.add(route);
    }

    void remove(SyncStatusConsumer route) {
        routes.remove(route);
    }

    /** Tells all of them; waits for none. */
    void observe(HealthEvent event) {
        routes.forEach(route -> route.observe(event));
    }
}
