package io.github.camelfitbit;

import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

import io.github.camelfitbit.model.HealthEvent;
import io.github.camelfitbit.trigger.derived.DerivedTrigger;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.Processor;
import org.jspecify.annotations.Nullable;

/** Makes exchanges of what follows from what the vendor says: devices, goals, silence, final days. */
final class DerivedConsumer extends FitbitPollingConsumer {

    private final DerivedSource source;

    private @Nullable DerivedTrigger trigger;

    DerivedConsumer(FitbitEndpoint endpoint, DerivedSource source, Processor processor) {
        super(endpoint, processor);
        this.source = source;
    }

    @Override
    void prepare() {
        FitbitEndpoint endpoint = getEndpoint();
        trigger = endpoint.getComponent()
                .derivedTrigger(
                        source,
                        endpoint.getTrigger().told(source.resource(), source.events(), source.usual(), defaultName()));
    }

    @Override
    CompletableFuture<Integer> look(String connection) {
        return getEndpoint().getComponent().renewZone(connection).thenCompose(renewed -> Objects.requireNonNull(trigger)
                .look(connection, event -> deliver(message -> fill(message, event))));
    }

    /** Whether the person is connected, and granted what the trigger asks for. */
    boolean canLook(String connection) {
        DerivedTrigger started = trigger;
        return started != null && FitbitServices.isReadable(connection, started::canLook);
    }

    /** Puts an event into a message. */
    static void fill(Message message, HealthEvent event) {
        message.setHeader(FitbitConstants.CONNECTION, event.connection());
        message.setHeader(FitbitConstants.EVENT, event.event());
        message.setHeader(FitbitConstants.EVENT_ID, event.id());
        if (event.civilDate() != null) {
            message.setHeader(FitbitConstants.CIVIL_DATE, event.civilDate());
        }
        message.setHeader(Exchange.MESSAGE_TIMESTAMP, event.time().toEpochMilli());
        message.setBody(event);
    }

    @Override
    void everybody(Consumer<String> visitor) {
        getEndpoint().getComponent().connectionsOf(this::canLook, visitor);
    }

    @Override
    String subject() {
        return source.resource();
    }
}
