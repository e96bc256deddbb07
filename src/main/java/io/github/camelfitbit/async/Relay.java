package io.github.camelfitbit.async;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/**
 * Passes the outcome of one call on to another future without {@code CompletableFuture}'s wrapping, and a cancellation
 * back. Stateless.
 *
 * <p>{@code thenCompose} and its like hand failures on inside a {@code CompletionException}; {@code HttpTransport}
 * promises them bare. Whoever composes calls therefore completes a future of its own, through this class.
 */
public final class Relay {

    private Relay() {}

    /**
     * Calls {@code listener} when {@code future} is over, with its value or its failure. For side effects only: the
     * listener must not throw, because nobody would see it.
     */
    @SuppressWarnings("FutureReturnValueIgnored") // it would only repeat, wrapped, what the future says already
    public static <T> void whenOver(
            CompletableFuture<T> future, BiConsumer<? super T, ? super @Nullable Throwable> listener) {
        future.whenComplete(listener);
    }

    /** Completes {@code target} with a value or, when there is one, with the bare failure. */
    public static <T> void settle(CompletableFuture<T> target, T value, @Nullable Throwable failure) {
        if (failure == null) {
            target.complete(value);
        } else {
            target.completeExceptionally(Failures.cause(failure));
        }
    }

    /** A future of its own with the bare outcome of {@code future}: whoever cancels it disturbs nobody who shares the other. */
    public static <T> CompletableFuture<T> unwrapped(CompletableFuture<T> future) {
        CompletableFuture<T> result = new CompletableFuture<>();
        whenOver(future, (value, failure) -> settle(result, value, failure));
        return result;
    }

    /** Makes {@code call} and passes its outcome on to {@code target}; cancelling {@code target} cancels the call. */
    public static <T> void forward(Supplier<CompletableFuture<T>> call, CompletableFuture<T> target) {
        CompletableFuture<T> source = begin(call);
        whenOver(source, (value, failure) -> settle(target, value, failure));
        cancelTogether(target, source);
    }

    /** Begins {@code call}; what it throws instead of answering becomes the answer, so that nobody waits for ever. */
    public static <T> CompletableFuture<T> begin(Supplier<CompletableFuture<T>> call) {
        try {
            return call.get();
        } catch (RuntimeException thrown) {
            return CompletableFuture.failedFuture(thrown);
        }
    }

    /** Cancels {@code inner} when somebody cancels {@code outer}. */
    public static void cancelTogether(CompletableFuture<?> outer, Future<?> inner) {
        whenOver(outer, (value, failure) -> {
            if (outer.isCancelled()) {
                inner.cancel(false);
            }
        });
    }
}
