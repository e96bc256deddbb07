package io.github.camelfitbit;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

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
import org.jspecify.annotations.Nullable;

/** Makes exchanges of the records of one data type. */
class DataConsumer extends FitbitPollingConsumer {

    private final DataType type;

    private @Nullable DataTrigger trigger;
    private String cursorName = "";
    private boolean batches;

    DataConsumer(FitbitEndpoint endpoint, DataType type, Processor processor) {
        super(endpoint, processor);
        this.type = type;
    }

    @Override
    void prepare() {
        TriggerSettings settings = settings();
        trigger = getEndpoint().getComponent().trigger(settings);
        cursorName = settings.name();
        batches = settings.batchSize() > 1;
    }

    /** What is wanted. */
    TriggerSettings settings() {
        return getEndpoint().getTrigger().settings(type, defaultName());
    }

    /** Where the records go. */
    Delivery delivery() {
        return new RouteDelivery();
    }

    final DataType type() {
        return type;
    }

    /** The name that its cursors are kept under. */
    final String cursorName() {
        return cursorName;
    }

    @Override
    CompletableFuture<Integer> look(String connection) {
        return Objects.requireNonNull(trigger).poll(connection, delivery());
    }

    @Override
    void everybody(Consumer<String> visitor) {
        getEndpoint().getComponent().connectionsOf(type, visitor);
    }

    @Override
    String subject() {
        return type.id();
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
