package io.github.camelfitbit.oauth;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;

import io.github.camelfitbit.async.Failures;

/**
 * Keeps the promise of {@link io.github.camelfitbit.http.HttpTransport} that failures come as they are: a composed
 * future would hand them to its dependents inside a {@link CompletionException}.
 */
final class Unwrapped {

    private Unwrapped() {}

    /** A future of its own, so that a caller who cancels it disturbs nobody who shares {@code stage}. */
    static <T> CompletableFuture<T> of(CompletionStage<T> stage) {
        CompletableFuture<T> result = new CompletableFuture<>();
        stage.whenComplete((value, failure) -> {
            if (failure == null) {
                result.complete(value);
            } else {
                result.completeExceptionally(Failures.cause(failure));
            }
        });
        return result;
    }
}
