package io.github.camelfitbit.async;

import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Calls that run at the same time, but only so many of them; the others wait in a queue, and hold no thread. Thread-safe;
 * guarded are the free lanes, by a semaphore, and who waits, by a concurrent queue.
 */
public final class Lanes {

    private final Semaphore free;
    private final Executor executor;
    private final Queue<Runnable> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicInteger comers = new AtomicInteger();

    /**
     * @param lanes    how many calls run at the same time
     * @param executor where they begin
     */
    public Lanes(int lanes, Executor executor) {
        this.free = new Semaphore(lanes);
        this.executor = executor;
    }

    /** Makes {@code call} as soon as a lane is free. Fails with {@link RejectedExecutionException} after the executor stopped. */
    public <T> CompletableFuture<T> run(Supplier<CompletableFuture<T>> call) {
        CompletableFuture<T> outcome = new CompletableFuture<>();
        Relay.whenOver(outcome, (value, failure) -> {
            free.release();
            goOn();
        });
        waiting.add(() -> begin(call, outcome));
        goOn();
        return outcome;
    }

    private <T> void begin(Supplier<CompletableFuture<T>> call, CompletableFuture<T> outcome) {
        try {
            executor.execute(() -> Relay.forward(call, outcome));
        } catch (RejectedExecutionException stopped) {
            outcome.completeExceptionally(stopped);
        }
    }

    /**
     * Whoever gives a lane back calls this as well, so that nobody is left in the queue. One caller works for all who come
     * meanwhile: calls that are over at once do not nest.
     */
    private void goOn() {
        if (comers.getAndIncrement() != 0) {
            return;
        }
        int served = 1;
        while (served != 0) {
            beginWhatMay();
            served = comers.addAndGet(-served);
        }
    }

    private void beginWhatMay() {
        while (!waiting.isEmpty() && free.tryAcquire()) {
            Runnable next = waiting.poll();
            if (next == null) {
                free.release();
            } else {
                next.run();
            }
        }
    }
}
