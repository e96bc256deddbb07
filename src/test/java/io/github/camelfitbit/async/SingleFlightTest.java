package io.github.camelfitbit.async;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

import org.junit.jupiter.api.Test;

import static io.github.camelfitbit.oauth.Outcome.failure;
import static org.assertj.core.api.Assertions.assertThat;

class SingleFlightTest {

    private final SingleFlight<String> flights = new SingleFlight<>();
    private final CompletableFuture<String> call = new CompletableFuture<>();

    @Test
    void nothingStaysPerKeyAfterTheFlight() {
        flights.join("alice", () -> call);
        assertThat(flights.underWay()).isOne();

        call.complete("done");
        assertThat(flights.underWay()).isZero();
    }

    @Test
    void nothingStaysPerKeyAfterACallThatThrew() {
        IllegalStateException thrown = new IllegalStateException("at once");
        CompletableFuture<String> outcome = flights.join("alice", () -> {
            throw thrown;
        });

        assertThat(failure(outcome)).isSameAs(thrown);
        assertThat(flights.underWay()).isZero();
    }

    @Test
    void whoeverIsToldMayStartTheNextFlightAtOnce() {
        List<String> told = new ArrayList<>();
        flights.join("alice", () -> call)
                .thenCompose(first -> flights.join("alice", () -> CompletableFuture.completedFuture("second")))
                .thenAccept(told::add);
        call.complete("first");

        assertThat(told).containsExactly("second");
    }

    @Test
    void unwrapsWhatAComposedCallFailedWith() {
        IllegalStateException cause = new IllegalStateException("below");
        CompletableFuture<String> outcome = flights.join("alice", () -> call);
        call.completeExceptionally(new CompletionException(cause));

        assertThat(failure(outcome)).isSameAs(cause);
    }
}
