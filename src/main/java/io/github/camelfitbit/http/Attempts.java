package io.github.camelfitbit.http;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;

import io.github.camelfitbit.async.Failures;
import io.github.camelfitbit.async.Relay;

/**
 * The attempts of one call, one after the other.
 *
 * <p>The count is the only state and needs no lock: an attempt begins only after the one before has ended, and the
 * scheduler and the executor hand the count over. No thread waits, and each repetition starts on a fresh stack.
 */
final class Attempts<T> {

    private final Supplier<CompletableFuture<T>> call;
    private final RetryPolicy policy;
    private final DoubleSupplier random;
    private final ScheduledExecutorService scheduler;
    private final Executor executor;
    private final CompletableFuture<T> outcome = new CompletableFuture<>();
    private int made;

    Attempts(
            Supplier<CompletableFuture<T>> call,
            RetryPolicy policy,
            DoubleSupplier random,
            ScheduledExecutorService scheduler,
            Executor executor) {
        this.call = call;
        this.policy = policy;
        this.random = random;
        this.scheduler = scheduler;
        this.executor = executor;
    }

    /** Takes over from the first attempt. */
    CompletableFuture<T> from(CompletableFuture<T> first) {
        follow(first);
        return outcome;
    }

    private void follow(CompletableFuture<T> attempt) {
        made++;
        Relay.cancelTogether(outcome, attempt);
        Relay.whenOver(attempt, (value, failure) -> {
            if (failure == null) {
                outcome.complete(value);
            } else {
                failed(Failures.cause(failure));
            }
        });
    }

    private void failed(Throwable failure) {
        policy.waitAfter(made, failure, random.getAsDouble())
                .filter(wait -> !outcome.isDone())
                .ifPresentOrElse(wait -> repeatIn(wait, failure), () -> outcome.completeExceptionally(failure));
    }

    private void repeatIn(Duration wait, Throwable failure) {
        orGiveUp(failure, () -> {
            Runnable repeat = () -> orGiveUp(failure, () -> executor.execute(this::repeat));
            Relay.cancelTogether(outcome, scheduler.schedule(repeat, wait.toNanos(), TimeUnit.NANOSECONDS));
        });
    }

    private void repeat() {
        if (!outcome.isDone()) {
            follow(Relay.begin(call));
        }
    }

    /** A scheduler or executor that was stopped cannot repeat anything: the call ends as its last attempt did. */
    private void orGiveUp(Throwable failure, Runnable step) {
        try {
            step.run();
        } catch (RejectedExecutionException stopped) {
            failure.addSuppressed(stopped);
            outcome.completeExceptionally(failure);
        }
    }
}
