package io.github.camelfitbit;

import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.function.Supplier;

import io.github.camelfitbit.async.AsyncLoop;
import io.github.camelfitbit.error.FitbitException;
import io.github.camelfitbit.model.Notification;
import io.github.camelfitbit.webhook.RawNotifications;

/**
 * The routes that {@code fitbit:notifications} feeds: each is handed each notification, one after the other, before the vendor
 * is answered. Thread-safe; guarded is the set of routes, by copying it on every change.
 */
final class NotificationRoutes implements RawNotifications {

    private final Set<NotificationConsumer> routes = new CopyOnWriteArraySet<>();

    void add(NotificationConsumer consumer) {
        routes.add(consumer);
    }

    void remove(NotificationConsumer consumer) {
        routes.remove(consumer);
    }

    @Override
    public CompletableFuture<Void> take(List<Notification> notifications) {
        Iterator<Supplier<CompletableFuture<Boolean>>> deliveries = notifications.stream()
                .flatMap(notification -> routes.stream()
                        .filter(route -> route.isMeant(notification.connection()))
                        .<Supplier<CompletableFuture<Boolean>>>map(route -> () -> route.deliver(notification)))
                .iterator();
        return AsyncLoop.whileTrue(() -> deliveries.hasNext()
                ? deliveries.next().get().thenApply(NotificationRoutes::orComeAgain)
                : CompletableFuture.completedFuture(false));
    }

    private static boolean orComeAgain(boolean taken) {
        if (!taken) {
            throw new FitbitException("a route of fitbit:notifications failed, or stands still");
        }
        return true;
    }
}
