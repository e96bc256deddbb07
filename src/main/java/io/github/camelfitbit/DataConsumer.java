package io.github.camelfitbit;

import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import io.github.camelfitbit.async.AsyncLoop;
import io.github.camelfitbit.async.Failures;
import io.github.camelfitbit.async.Relay;
import io.github.camelfitbit.error.FitbitException;
import io.github.camelfitbit.model.Change;
import io.github.camelfitbit.model.DataPoint;
import io.github.camelfitbit.model.DataPoints;
import io.github.camelfitbit.model.DataType;
import io.github.camelfitbit.trigger.Backfill;
import io.github.camelfitbit.trigger.DataTrigger;
import io.github.camelfitbit.trigger.Delivery;
import io.github.camelfitbit.trigger.Granularity;
import io.github.camelfitbit.trigger.TriggerSettings;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.Processor;
import org.jspecify.annotations.Nullable;

/**
 * Makes exchanges of the records of one data type, or of several, one after the other. A type that fails for a connection
 * stops none of the others.
 */
class DataConsumer extends FitbitPollingConsumer {

    private final List<DataType> types;

    private Map<DataType, DataTrigger> triggers = Map.of();
    private Map<DataType, Backfill> backfills = Map.of();
    private boolean wantsNew;
    private Granularity granularity = Granularity.RAW;
    private String cursorName = "";
    private boolean batches;

    DataConsumer(FitbitEndpoint endpoint, List<DataType> types, Processor processor) {
        super(endpoint, processor);
        this.types = types;
    }

    @Override
    void prepare() {
        String name = defaultName();
        Map<DataType, DataTrigger> made = new EnumMap<>(DataType.class);
        Map<DataType, Backfill> ofHistory = new EnumMap<>(DataType.class);
        for (DataType type : types) {
            TriggerSettings settings = settings(type, name);
            made.put(type, getEndpoint().getComponent().trigger(settings));
            ofHistory.put(type, getEndpoint().getComponent().backfill(settings));
            granularity = settings.granularity();
            wantsNew = settings.changes().contains(Change.NEW);
            cursorName = settings.name();
            batches = settings.batchSize() > 1;
        }
        triggers = made;
        backfills = ofHistory;
    }

    /** History that is owed is found by the polls; it is fetched beside them. */
    @Override
    protected int poll() throws Exception {
        getEndpoint().getComponent().backfills().polled(this);
        return super.poll();
    }

    /** Whether history is delivered here: it consists of new records. */
    boolean takesHistory() {
        return wantsNew;
    }

    /** How fine what is delivered is. */
    final Granularity granularity() {
        return granularity;
    }

    /** What fetches history for it, by data type. */
    final Map<DataType, Backfill> backfills() {
        return backfills;
    }

    /** Tells the exception handler that history could not be fetched. */
    final void reportBackfill(String connection, DataType type, Throwable failure) {
        getExceptionHandler()
                .handleException(
                        "The backfill of " + type.id() + " of connection '" + connection
                                + "' stopped; the next poll goes on where it stands",
                        failure);
    }

    /** What is wanted of a data type. */
    TriggerSettings settings(DataType type, String name) {
        return getEndpoint().getTrigger().settings(type, name);
    }

    /** Where the records go. */
    Delivery delivery() {
        return new RouteDelivery();
    }

    final List<DataType> types() {
        return types;
    }

    /** The name that its cursors are kept under. */
    final String cursorName() {
        return cursorName;
    }

    @Override
    CompletableFuture<Integer> look(String connection) {
        AtomicInteger completed = new AtomicInteger();
        AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
        Iterator<DataType> next = readable(connection).iterator();
        return AsyncLoop.whileTrue(() -> {
                    if (!next.hasNext()) {
                        return CompletableFuture.completedFuture(false);
                    }
                    return poll(next.next(), connection).handle((messages, failed) -> {
                        completed.addAndGet(messages == null ? 0 : messages);
                        failure.compareAndSet(null, failed);
                        return true;
                    });
                })
                .thenCompose(done -> failure.get() == null
                        ? CompletableFuture.completedFuture(completed.get())
                        : CompletableFuture.failedFuture(Failures.cause(Objects.requireNonNull(failure.get()))));
    }

    /** Whether something can be read for the connection now. */
    final boolean canLook(String connection) {
        return types.stream().anyMatch(type -> canRead(connection, type));
    }

    final boolean canRead(String connection, DataType type) {
        TriggerConfiguration wanted = getEndpoint().getTrigger();
        return getEndpoint().getComponent().canRead(connection, type, wanted.reading(type));
    }

    /** One type alone says why it cannot be read; of several, those that can are looked at. */
    private List<DataType> readable(String connection) {
        return types.size() == 1
                ? types
                : types.stream().filter(type -> canRead(connection, type)).toList();
    }

    private CompletableFuture<Integer> poll(DataType type, String connection) {
        return Relay.begin(() -> Objects.requireNonNull(triggers.get(type)).poll(connection, delivery()));
    }

    @Override
    void everybody(Consumer<String> visitor) {
        getEndpoint().getComponent().connectionsOf(this::canLook, visitor);
    }

    @Override
    String subject() {
        return types.stream().map(DataType::id).collect(Collectors.joining(", "));
    }

    /** Makes exchanges. */
    private final class RouteDelivery implements Delivery {

        @Override
        public CompletableFuture<Boolean> deliver(List<DataPoint> points) {
            return DataConsumer.this.deliver(message -> fill(message, points));
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
                message.setHeader(FitbitConstants.EVENT_ID, first.eventId());
                message.setHeader(FitbitConstants.CHANGE, first.change().text());
                message.setHeader(FitbitConstants.CIVIL_DATE, first.civilDate());
                if (!first.changedFields().isEmpty()) {
                    message.setHeader(FitbitConstants.CHANGED_FIELDS, first.changedFields());
                }
                if (first.ownWrite()) {
                    message.setHeader(FitbitConstants.OWN_WRITE, true);
                }
                message.setBody(first);
            }
        }

        @Override
        public void report(String connection, List<String> problems) {
            DataConsumer.this.report(connection, problems);
        }
    }

    /** Tells the exception handler of records that cannot be read. */
    final void report(String connection, List<String> problems) {
        for (String problem : problems) {
            getExceptionHandler()
                    .handleException(new FitbitException("connection '" + connection
                            + "': a record cannot be read and was left out, the others go on: " + problem));
        }
    }
}
