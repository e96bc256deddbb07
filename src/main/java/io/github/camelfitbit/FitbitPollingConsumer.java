package io.github.camelfitbit;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

import io.github.camelfitbit.async.Failures;
import io.github.camelfitbit.async.Relay;
import io.github.camelfitbit.error.FitbitException;
import io.github.camelfitbit.model.DataPoint;
import io.github.camelfitbit.model.DataPoints;
import io.github.camelfitbit.model.DataType;
import io.github.camelfitbit.trigger.DataTrigger;
import io.github.camelfitbit.trigger.Delivery;
import io.github.camelfitbit.trigger.TriggerSettings;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.Processor;
import org.apache.camel.support.EmptyAsyncCallback;
import org.apache.camel.support.ScheduledPollConsumer;
import org.apache.camel.support.SynchronizationAdapter;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at all its connections at every poll, several at a time, and makes exchanges of what the engine delivers.
 *
 * <p>A connection is looked at by one poll at a time: what is still at work when the next poll comes is left alone, and
 * keeps its place among {@code concurrentConnections}. So a connection that waits for its budget, or whose route is slow,
 * delays others only when all places are taken by such. A connection that fails is reported to the exception handler,
 * and the next one goes on.
 */
final class FitbitPollingConsumer extends ScheduledPollConsumer {

    private static final Logger LOG = LoggerFactory.getLogger(FitbitPollingConsumer.class);

    private final DataType type;
    private final Set<String> atWork = ConcurrentHashMap.newKeySet();

    private @Nullable DataTrigger trigger;
    private @Nullable Semaphore places;
    private int concurrency;
    private boolean batches;

    FitbitPollingConsumer(FitbitEndpoint endpoint, DataType type, Processor processor) {
        super(endpoint, processor);
        this.type = type;
    }

    @Override
    public FitbitEndpoint getEndpoint() {
        return (FitbitEndpoint) super.getEndpoint();
    }

    @Override
    protected void doStart() throws Exception {
        TriggerSettings settings = getEndpoint().getTrigger().settings(type, defaultName());
        FitbitComponent component = getEndpoint().getComponent();
        trigger = component.trigger(settings);
        concurrency = component.getConcurrentConnections();
        places = new Semaphore(concurrency);
        batches = settings.batchSize() > 1;
        super.doStart();
    }

    /** Stopping waits for what is at work: a message that is under way moves its cursor. */
    @Override
    protected void doStop() throws Exception {
        super.doStop();
        Semaphore taken = places;
        if (taken != null && !taken.tryAcquire(concurrency, 30, TimeUnit.SECONDS)) {
            LOG.warn(
                    "{} stops while {} connections are at work; what they deliver last may come again",
                    this,
                    atWork.size());
        }
    }

    private String defaultName() {
        String routeId = getRouteId();
        boolean isNamed = getEndpoint().getTrigger().getCursorName() != null;
        if (!isNamed && (routeId == null || routeId.matches("route\\d+"))) {
            LOG.warn(
                    "The route of {} has no id of its own, so its cursors are kept under '{}', which may belong to"
                            + " another route after a change: give the route an id, or set cursorName",
                    getEndpoint(),
                    routeId);
        }
        return routeId == null ? type.id() : routeId;
    }

    @Override
    protected int poll() throws Exception {
        Round round = new Round();
        connections(round::begin);
        return round.await();
    }

    private void connections(Consumer<String> visitor) {
        String configured = getEndpoint().getConnection();
        if (configured == null || configured.equals("*")) {
            getEndpoint().getComponent().connectionsOf(type, visitor);
        } else {
            List.of(configured.split(",")).forEach(key -> visitor.accept(key.trim()));
        }
    }

    /** One poll over all connections. */
    private final class Round {
        private final AtomicInteger messages = new AtomicInteger();
        private final AtomicInteger running = new AtomicInteger(1);
        private final CompletableFuture<Void> finished = new CompletableFuture<>();
        private final FailuresOfRound failures = new FailuresOfRound(FitbitPollingConsumer.this::report);

        /** Begins to look at a connection; waits for a place when too many are looked at. */
        private void begin(String connection) {
            if (!isRunAllowed() || !atWork.add(connection)) {
                return;
            }
            Objects.requireNonNull(places).acquireUninterruptibly();
            running.incrementAndGet();
            getEndpoint().getComponent().workers().execute(() -> look(connection));
        }

        private void look(String connection) {
            Relay.whenOver(
                    Relay.begin(() -> Objects.requireNonNull(trigger).poll(connection, new RouteDelivery())),
                    (delivered, failure) -> {
                        if (failure == null) {
                            messages.addAndGet(delivered);
                            failures.succeeded();
                        } else {
                            failures.failed(connection, Failures.cause(failure));
                        }
                        atWork.remove(connection);
                        Objects.requireNonNull(places).release();
                        finishOne();
                    });
        }

        private void finishOne() {
            if (running.decrementAndGet() == 0) {
                finished.complete(null);
            }
        }

        /**
         * Waits for the others, but not for a straggler: it goes on by itself.
         *
         * @return how many messages the routes completed so far
         */
        private int await() throws Exception {
            finishOne();
            try {
                finished.get(getDelay(), getTimeUnit());
            } catch (TimeoutException e) {
                LOG.debug("{} connections are still at work after one delay", atWork.size());
            }
            failures.close();
            return messages.get();
        }
    }

    private void report(String connection, Throwable failure) {
        String what = "Connection '" + connection + "' could not be polled for " + type.id() + "; its cursor stays";
        boolean isExpected = failure instanceof FitbitException;
        getExceptionHandler().handleException(isExpected ? what : what + " (a defect: please report it)", failure);
    }

    /** Makes exchanges. */
    private final class RouteDelivery implements Delivery {

        @Override
        public CompletableFuture<Boolean> deliver(List<DataPoint> points) {
            if (!isRunAllowed() || isSuspendingOrSuspended()) {
                // whoever stops a route does not want the rest of a month; it comes when the route starts again
                return CompletableFuture.completedFuture(false);
            }
            CompletableFuture<Boolean> completed = new CompletableFuture<>();
            Exchange exchange = createExchange(true);
            fill(exchange.getIn(), points);
            exchange.getExchangeExtension().addOnCompletion(new SynchronizationAdapter() {
                @Override
                public void onComplete(Exchange done) {
                    completed.complete(true);
                }

                @Override
                public void onFailure(Exchange failed) {
                    completed.complete(false);
                }
            });
            getAsyncProcessor().process(exchange, EmptyAsyncCallback.get());
            return completed;
        }

        private void fill(Message message, List<DataPoint> points) {
            DataPoint first = points.get(0);
            message.setHeader(FitbitConstants.CONNECTION, first.connection());
            message.setHeader(FitbitConstants.DATA_TYPE, first.type().id());
            message.setHeader(Exchange.MESSAGE_TIMESTAMP, first.position().toEpochMilli());
            if (batches) {
                message.setBody(new DataPoints(points));
            } else {
                message.setHeader(FitbitConstants.DATA_POINT_ID, first.id());
                message.setHeader(FitbitConstants.CHANGE, first.change().text());
                message.setHeader(FitbitConstants.CIVIL_DATE, first.civilDate());
                message.setBody(first);
            }
        }

        @Override
        public void report(String connection, List<String> problems) {
            for (String problem : problems) {
                getExceptionHandler()
                        .handleException(new FitbitException("connection '" + connection
                                + "': a record cannot be read and was left out, the others go on: " + problem));
            }
        }
    }
}
