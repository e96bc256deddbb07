package io.github.camelfitbit;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

import io.github.camelfitbit.error.FitbitException;
import org.apache.camel.Message;
import org.apache.camel.Processor;
import org.apache.camel.support.ScheduledPollConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at all its connections at every poll, and at one of them when it is woken, several at a time; makes exchanges of
 * what the engine delivers.
 *
 * <p>A connection is looked at by one look at a time: what is still at work when the next poll comes is left alone, and
 * keeps its place among {@code concurrentConnections}. So a connection that waits for its budget, or whose route is slow,
 * delays others only when all places are taken by such. A connection that fails is reported to the exception handler,
 * and the next one goes on.
 */
abstract class FitbitPollingConsumer extends ScheduledPollConsumer {

    private static final Logger LOG = LoggerFactory.getLogger(FitbitPollingConsumer.class);

    private static final long SECONDS_TO_FINISH = 30;

    private volatile @Nullable Looks looks;
    private @Nullable RunningTriggers triggers;

    FitbitPollingConsumer(FitbitEndpoint endpoint, Processor processor) {
        super(endpoint, processor);
    }

    /** Makes the engine; called at each start. */
    abstract void prepare();

    /** Looks at one connection; answers how many messages the route completed. */
    abstract CompletableFuture<Integer> look(String connection);

    /** Visits all connections that the trigger is for, when its option {@code connection} names none. */
    abstract void everybody(Consumer<String> visitor);

    /** What is looked for, for messages. */
    abstract String subject();

    @Override
    public FitbitEndpoint getEndpoint() {
        return (FitbitEndpoint) super.getEndpoint();
    }

    @Override
    protected void doStart() throws Exception {
        prepare();
        FitbitComponent component = getEndpoint().getComponent();
        looks = new Looks(this::look, this::report, component.workers(), component.getConcurrentConnections());
        triggers = component.triggers();
        super.doStart();
        triggers.add(this);
    }

    /** Stopping waits for what is at work: a message that is under way moves its cursor. */
    @Override
    protected void doStop() throws Exception {
        if (triggers != null) {
            triggers.remove(this);
        }
        super.doStop();
        Looks ending = looks;
        if (ending != null && !ending.end(SECONDS_TO_FINISH)) {
            LOG.warn(
                    "{} stops while {} connections are at work; what they deliver last may come again",
                    this,
                    ending.atWork());
        }
    }

    /** The id of the route, or what stands for it. */
    final String name() {
        String routeId = getRouteId();
        return routeId == null ? subject() : routeId;
    }

    /** The name that cursors are kept under when none is configured. */
    final String defaultName() {
        String routeId = getRouteId();
        boolean isNamed = getEndpoint().getTrigger().getCursorName() != null;
        if (!isNamed && (routeId == null || routeId.matches("route\\d+"))) {
            LOG.warn(
                    "The route of {} has no id of its own, so its cursors are kept under '{}', which may belong to"
                            + " another route after a change: give the route an id, or set cursorName",
                    getEndpoint(),
                    routeId);
        }
        return name();
    }

    @Override
    protected int poll() throws Exception {
        Round round = new Round(Objects.requireNonNull(looks), this::report);
        connections(connection -> {
            if (isRunAllowed()) {
                round.begin(connection);
            }
        });
        return round.await(getDelay(), getTimeUnit());
    }

    private void connections(Consumer<String> visitor) {
        List<String> named = getEndpoint().named();
        if (named.isEmpty()) {
            everybody(visitor);
        } else {
            named.forEach(visitor);
        }
    }

    /** Whether the option {@code connection} lets this one through. */
    final boolean isMeant(String connection) {
        return getEndpoint().isMeant(connection);
    }

    /**
     * Looks at a connection as soon as there is a place for it; once more when it is being looked at.
     *
     * @return false when the route is stopped or suspended: it looks when it goes on
     */
    final boolean wake(String connection) {
        Looks running = looks;
        if (running == null || !isDelivering()) {
            return false;
        }
        running.wake(connection);
        return true;
    }

    /** Whoever stops a route does not want the rest of a month; it comes when the route starts again. */
    final boolean isDelivering() {
        return isRunAllowed() && !isSuspendingOrSuspended();
    }

    /** Hands a message over; true once the route completed it, false when it failed or is stopped. */
    final CompletableFuture<Boolean> deliver(Consumer<Message> filling) {
        if (!isDelivering()) {
            return CompletableFuture.completedFuture(false);
        }
        return Handover.to(this, filling);
    }

    private void report(String connection, Throwable failure) {
        String what = "Connection '" + connection + "' could not be polled for " + subject() + "; its cursor stays";
        boolean isExpected = failure instanceof FitbitException;
        getExceptionHandler().handleException(isExpected ? what : what + " (a defect: please report it)", failure);
    }
}
