package io.github.camelfitbit.oauth;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

/** What a future failed with, as its direct dependents see it. */
public final class Outcome {

    private Outcome() {}

    public static Throwable failure(CompletableFuture<?> future) {
        assertThat(future).isCompletedExceptionally();
        List<Throwable> seen = new ArrayList<>();
        future.whenComplete((value, thrown) -> seen.add(requireNonNull(thrown)));
        return seen.get(0);
    }
}
