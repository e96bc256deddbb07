package io.github.camelfitbit.http;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.DoubleSupplier;

/**
 * Makes a call again when its failure may pass, so that callers see the failures that last. Thread-safe.
 *
 * <p>A call is repeated when its request is {@link HttpRequest#repeatable() repeatable} and its failure is a
 * {@code RemoteException} that says {@code isRetryable()}. With {@link RetryPolicy#googleHealth()}: five attempts, waits
 * of at most 1 s, 1.3 s, 1.69 s and 2.2 s, never less than the failure's {@code retryAfter()}. The failure of the last
 * attempt is the caller's, as it is; so is a failure whose {@code retryAfter()} is longer than the policy allows.
 *
 * <p>Creates and updates are never repeated: the first may have been carried out although no answer came.
 *
 * <p>The first attempt is made on the caller's thread at once; repetitions run on the executor. Waiting blocks no
 * thread. Cancelling the returned future ends the attempts.
 */
public final class RetryingTransport implements HttpTransport {

    private final HttpTransport next;
    private final RetryPolicy policy;
    private final DoubleSupplier random;
    private final ScheduledExecutorService scheduler;
    private final Executor executor;

    /**
     * @param next      where the attempts go; put the throttle there, so that each attempt is counted
     * @param policy    how often and how long
     * @param random    random numbers from 0 to just under 1, for the jitter; asked from several threads
     * @param scheduler keeps time only; nothing of a call runs on it
     * @param executor  where repetitions begin
     */
    public RetryingTransport(
            HttpTransport next,
            RetryPolicy policy,
            DoubleSupplier random,
            ScheduledExecutorService scheduler,
            Executor executor) {
        this.next = next;
        this.policy = policy;
        this.random = random;
        this.scheduler = scheduler;
        this.executor = executor;
    }

    @Override
    public <T> CompletableFuture<T> send(HttpRequest request, ResponseReader<T> reader) {
        CompletableFuture<T> first = next.send(request, reader);
        if (!request.repeatable() || (first.isDone() && !first.isCompletedExceptionally())) {
            return first;
        }
        return new Attempts<>(() -> next.send(request, reader), policy, random, scheduler, executor).from(first);
    }
}
