package io.github.camelfitbit.trigger.derived;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.BooleanSupplier;

import io.github.camelfitbit.async.AsyncLoop;
import io.github.camelfitbit.async.Relay;
import io.github.camelfitbit.model.HealthEvent;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Observations on their way to one route, in order and one after the other. Whoever has something to tell never waits: when
 * too many wait already, the oldest is dropped, and the next one that is told says in {@code data.dropped} how many were.
 * Thread-safe; its monitor guards all.
 */
public final class EventQueue {

    private static final Logger LOG = LoggerFactory.getLogger(EventQueue.class);

    private final Deque<HealthEvent> waiting = new ArrayDeque<>();
    private final int capacity;
    private final Executor executor;
    private final BooleanSupplier isOpen;
    private final HealthEventDelivery route;
    private int dropped;
    private boolean isTelling;

    /**
     * @param capacity how many events wait at most
     * @param executor where the route runs
     * @param isOpen   whether the route takes events; what comes while it does not waits
     * @param route    whether it completes an event or fails, the next one follows
     */
    public EventQueue(int capacity, Executor executor, BooleanSupplier isOpen, HealthEventDelivery route) {
        this.capacity = capacity;
        this.executor = executor;
        this.isOpen = isOpen;
        this.route = route;
    }

    /** Adds an event; returns at once. */
    public void add(HealthEvent event) {
        synchronized (this) {
            if (waiting.size() == capacity) {
                waiting.removeFirst();
                warnOfFirst(dropped++);
            }
            waiting.addLast(event);
        }
        wake();
    }

    /** Tells what waits, if the route takes events and nobody tells already. */
    public void wake() {
        if (!begin()) {
            return;
        }
        try {
            executor.execute(() -> Relay.whenOver(AsyncLoop.whileTrue(this::tellNext), (done, failure) -> {
                if (failure != null) {
                    end();
                }
            }));
        } catch (RejectedExecutionException stopped) {
            end();
        }
    }

    private synchronized boolean begin() {
        boolean begins = !isTelling && !waiting.isEmpty() && isOpen.getAsBoolean();
        isTelling |= begins;
        return begins;
    }

    private synchronized void end() {
        isTelling = false;
    }

    private CompletableFuture<Boolean> tellNext() {
        HealthEvent next = next();
        return next == null
                ? CompletableFuture.completedFuture(false)
                : route.deliver(next).handle((completed, failure) -> true);
    }

    private synchronized @Nullable HealthEvent next() {
        HealthEvent next = isOpen.getAsBoolean() ? waiting.pollFirst() : null;
        if (next == null) {
            isTelling = false;
            return null;
        }
        HealthEvent told = dropped == 0 ? next : after(dropped, next);
        dropped = 0;
        return told;
    }

    private static HealthEvent after(int dropped, HealthEvent event) {
        Map<String, Object> data = new LinkedHashMap<>(event.data());
        data.put("dropped", dropped);
        return new HealthEvent(event.id(), event.event(), event.connection(), event.time(), event.civilDate(), data);
    }

    private void warnOfFirst(int before) {
        if (before == 0) {
            LOG.warn(
                    "A route of fitbit:{} is behind by {} events: the oldest are dropped, and the next one that it takes"
                            + " says how many",
                    SyncStatus.RESOURCE,
                    capacity);
        }
    }
}
