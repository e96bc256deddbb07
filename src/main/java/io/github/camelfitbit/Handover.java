package io.github.camelfitbit;

import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.support.DefaultConsumer;
import org.apache.camel.support.EmptyAsyncCallback;
import org.apache.camel.support.SynchronizationAdapter;

/** Hands a message over to the route of a consumer. Stateless. */
final class Handover {

    private Handover() {}

    /** True once the route completed it, its error handler included; false when it failed. */
    static CompletableFuture<Boolean> to(DefaultConsumer consumer, Consumer<Message> filling) {
        CompletableFuture<Boolean> completed = new CompletableFuture<>();
        Exchange exchange = consumer.createExchange(true);
        filling.accept(exchange.getIn());
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
        consumer.getAsyncProcessor().process(exchange, EmptyAsyncCallback.get());
        return completed;
    }
}
