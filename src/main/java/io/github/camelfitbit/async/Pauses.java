package io.github.camelfitbit.async;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Time that passes without a thread, and how much of it has passed. Immutable; thread-safe as its parts are.
 *
 * @param scheduler keeps time; nothing else runs on it
 * @param executor  where calls go on after a pause
 * @param nanos     a monotonic source, whatever the wall clock does
 * @param random    random numbers from 0 to just under 1
 */
public record Pauses(ScheduledExecutorService scheduler, Executor executor, LongSupplier nanos, DoubleSupplier random) {

    /**
     * Makes {@code call} when {@code wait} is over. Fails with {@link RejectedExecutionException} when the scheduler or
     * the executor was stopped. Cancelling ends the wait.
     */
    public <T> CompletableFuture<T> after(Duration wait, Supplier<CompletableFuture<T>> call) {
        CompletableFuture<T> outcome = new CompletableFuture<>();
        Runnable goOn = () -> orFail(outcome, () -> executor.execute(() -> Relay.forward(call, outcome)));
        orFail(
                outcome,
                () -> Relay.cancelTogether(outcome, scheduler.schedule(goOn, wait.toNanos(), TimeUnit.NANOSECONDS)));
        return outcome;
    }

    /** Between half of {@code wait} and all of it, at random, so that those who wait together do not come back together. */
    public Duration upTo(Duration wait) {
        return Duration.ofNanos((long) (wait.toNanos() * (1 + random.getAsDouble()) / 2));
    }

    /** Whether {@code wait} has passed since the nano source read {@code start}. */
    public boolean isOver(Duration wait, long start) {
        return nanos.getAsLong() - start >= wait.toNanos();
    }

    private static void orFail(CompletableFuture<?> outcome, Runnable step) {
        try {
            step.run();
        } catch (RejectedExecutionException stopped) {
            outcome.completeExceptionally(stopped);
        }
    }
}
