package io.github.camelfitbit.http;

import java.util.concurrent.CompletableFuture;

/**
 * The one way out to a vendor. Thread-safe.
 *
 * <p>Decorators wrap it: retries, authorisation, throttling. A call that need not wait completes on the caller's thread;
 * waiting (for a budget, a refresh, a retry) never blocks a thread.
 */
@FunctionalInterface
public interface HttpTransport {

    /**
     * Sends a request and lets {@code reader} turn the answer into a value.
     *
     * @return the reader's value, or its exception; {@code RemoteUnavailableException} when there was no whole answer.
     *     Failures come unwrapped, never as {@code CompletionException}, from {@code get} and to direct dependents
     */
    <T> CompletableFuture<T> send(HttpRequest request, ResponseReader<T> reader);
}
