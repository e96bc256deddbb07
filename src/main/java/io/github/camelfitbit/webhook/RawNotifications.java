package io.github.camelfitbit.webhook;

import java.util.List;
import java.util.concurrent.CompletableFuture;

import io.github.camelfitbit.model.Notification;

/** Is told each verified notification before the vendor is answered: a port. Thread-safe. */
@FunctionalInterface
public interface RawNotifications {

    /**
     * Takes the notifications of one request, in its order.
     *
     * @return done when they were taken; fails when they shall come again
     */
    CompletableFuture<Void> take(List<Notification> notifications);
}
