package io.github.camelfitbit.webhook;

import java.util.concurrent.CompletableFuture;

/** Answers what a vendor sends to the address that it notifies. Thread-safe. */
@FunctionalInterface
public interface Receiver {

    /**
     * Verifies a request, keeps what it tells of, and answers.
     *
     * @return the answer; a failure is a defect, or a store or vendor that cannot be reached
     */
    CompletableFuture<WebhookAnswer> receive(WebhookRequest request);
}
