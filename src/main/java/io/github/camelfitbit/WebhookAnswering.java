package io.github.camelfitbit;

import java.util.concurrent.CompletableFuture;

import io.github.camelfitbit.webhook.Reception;
import io.github.camelfitbit.webhook.WebhookAnswer;
import org.apache.camel.AsyncCallback;
import org.apache.camel.Exchange;

/**
 * Answers an HTTP message that a vendor sent.
 *
 * @param messages  reads and writes it
 * @param reception answers it; never fails
 */
record WebhookAnswering(WebhookMessages messages, Reception reception) {

    /** As {@link org.apache.camel.AsyncProcessor#process(Exchange, AsyncCallback)}. */
    boolean process(Exchange exchange, AsyncCallback callback) {
        CompletableFuture<WebhookAnswer> answer;
        try {
            answer = reception.receive(messages.read(exchange));
        } catch (RuntimeException e) {
            exchange.setException(e);
            callback.done(true);
            return true;
        }
        boolean isDone = answer.isDone();
        answer.whenComplete((status, failure) -> {
            WebhookMessages.write(status, exchange);
            callback.done(isDone);
        });
        return isDone;
    }
}
