package io.github.camelfitbit;

import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

import io.github.camelfitbit.model.ConnectionEvent;
import io.github.camelfitbit.trigger.ConnectionTrigger;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.Processor;
import org.jspecify.annotations.Nullable;

/**
 * Makes exchanges of what happens to connections. What this node stores wakes it at once; what other nodes store, and
 * what it missed, is found by the next poll.
 */
final class ConnectionConsumer extends FitbitPollingConsumer {

    private @Nullable ConnectionTrigger trigger;

    ConnectionConsumer(FitbitEndpoint endpoint, Processor processor) {
        super(endpoint, processor);
    }

    @Override
    void prepare() {
        FitbitComponent component = getEndpoint().getComponent();
        trigger =
                component.connectionTrigger(getEndpoint().getTrigger().lifecycle(defaultName(), component.localTime()));
    }

    @Override
    CompletableFuture<Integer> look(String connection) {
        return Objects.requireNonNull(trigger).look(connection, event -> deliver(message -> fill(message, event)));
    }

    private static void fill(Message message, ConnectionEvent event) {
        message.setHeader(FitbitConstants.CONNECTION, event.connection());
        message.setHeader(FitbitConstants.EVENT, event.kind().text());
        message.setHeader(FitbitConstants.EVENT_ID, event.id());
        message.setHeader(Exchange.MESSAGE_TIMESTAMP, event.time().toEpochMilli());
        message.setBody(event);
    }

    @Override
    void everybody(Consumer<String> visitor) {
        getEndpoint().getComponent().forEachConnection(visitor);
    }

    @Override
    String subject() {
        return ConnectionTrigger.CONNECTIONS;
    }
}
