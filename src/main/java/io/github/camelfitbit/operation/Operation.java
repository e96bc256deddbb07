package io.github.camelfitbit.operation;

import java.util.concurrent.CompletableFuture;

/** Something a route can ask for. Thread-safe. */
@FunctionalInterface
public interface Operation {

    /**
     * Carries it out.
     *
     * @return the result, or the failure: one of the exception family. Wrong arguments may also be thrown at once
     */
    CompletableFuture<OperationResult> run(OperationRequest request);
}
