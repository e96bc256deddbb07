package io.github.camelfitbit;

import java.util.Set;
import java.util.concurrent.CompletableFuture;

import io.github.camelfitbit.model.HealthEvent;
import io.github.camelfitbit.trigger.derived.EventQueue;
import io.github.camelfitbit.trigger.derived.SyncStatus;
import org.apache.camel.Processor;
import org.apache.camel.Suspendable;
import org.apache.camel.support.DefaultConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Makes exchanges of what this node observes of syncs, budgets and push, while the route runs. While it is suspended the last
 * of it waits.
 */
final class SyncStatusConsumer extends DefaultConsumer implements Suspendable {

    /** How many events wait for the route at most. */
    private static final int WAITING = 1_000;

    private final Set<String> wanted;
    private volatile @Nullable EventQueue queue;
    private @Nullable StatusRoutes routes;

    SyncStatusConsumer(FitbitEndpoint endpoint, Set<String> wanted, Processor processor) {
        super(endpoint, processor);
        this.wanted = wanted;
    }

    @Override
    public FitbitEndpoint getEndpoint() {
        return (FitbitEndpoint) super.getEndpoint();
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        FitbitComponent component = getEndpoint().getComponent();
        queue = new EventQueue(WAITING, component.continuations(), this::isDelivering, this::deliver);
        routes = component.statusRoutes();
        routes.add(this);
    }

    /** What waited is told once the route takes it again, which is so only after {@code doResume}. */
    @Override
    public void resume() {
        super.resume();
        EventQueue waiting = queue;
        if (waiting != null) {
            waiting.wake();
        }
    }

    @Override
    protected void doStop() throws Exception {
        StatusRoutes left = routes;
        if (left != null) {
            left.remove(this);
        }
        super.doStop();
    }

    /** Tells the route, if it wants to know; never waits for it. */
    void observe(HealthEvent event) {
        EventQueue waiting = queue;
        if (waiting != null && wanted.contains(event.event()) && SyncStatus.concerns(event, getEndpoint()::isMeant)) {
            waiting.add(event);
        }
    }

    private boolean isDelivering() {
        return isRunAllowed() && !isSuspendingOrSuspended();
    }

    private CompletableFuture<Boolean> deliver(HealthEvent event) {
        return Handover.to(this, message -> DerivedConsumer.fill(message, event));
    }
}
