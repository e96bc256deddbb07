package io.github.camelfitbit.throttle;

import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

import io.github.camelfitbit.error.RateLimitedException;
import org.jspecify.annotations.Nullable;

/**
 * What was decided for a waiter under {@link Throttle}'s lock, to be told outside it.
 *
 * @param waiter  who waits for it
 * @param refusal why not; null for a permit
 */
record Verdict(Waiter waiter, @Nullable RateLimitedException refusal) {

    /** Tells the waiter on the executor, or cancels it when the executor was stopped: nobody waits for ever. */
    void deliver(Executor executor) {
        try {
            executor.execute(this::tell);
        } catch (RejectedExecutionException stopped) {
            waiter.cancel(false);
        }
    }

    private void tell() {
        if (refusal == null) {
            waiter.complete(null);
        } else {
            waiter.completeExceptionally(refusal);
        }
    }
}
