package io.github.camelfitbit.remote.fitbit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import io.github.camelfitbit.oauth.HandMovedClock;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Several data types are read from one answer. */
class SharedAnswersTest {

    private final HandMovedClock clock = new HandMovedClock();
    private final SharedAnswers shared = SharedAnswers.until(clock);
    private final List<CompletableFuture<Object>> calls = new ArrayList<>();

    @Test
    void areAskedForOnceByWhoeverAsksWithinAMinute() {
        CompletableFuture<Object> first = ask("alice", "/heart");
        CompletableFuture<Object> meanwhile = ask("alice", "/heart");
        calls.get(0).complete("60");
        clock.advance(Duration.ofSeconds(59));

        assertThat(calls).hasSize(1);
        assertThat(List.of(
                        first.join(), meanwhile.join(), ask("alice", "/heart").join()))
                .containsOnly("60");
    }

    @Test
    void areAskedForAgainAMinuteLater() {
        ask("alice", "/heart");
        calls.get(0).complete("60");
        clock.advance(Duration.ofSeconds(61));
        ask("alice", "/heart");

        assertThat(calls).hasSize(2);
    }

    @Test
    void belongToOnePersonAndOneQuestion() {
        ask("alice", "/heart");
        ask("bob", "/heart");
        ask("alice", "/energy");

        assertThat(calls).hasSize(3);
    }

    @Test
    void aFailureIsForThoseWhoWaitAndNotForTheNext() {
        CompletableFuture<Object> first = ask("alice", "/heart");
        CompletableFuture<Object> meanwhile = ask("alice", "/heart");
        calls.get(0).completeExceptionally(new IllegalStateException("on purpose"));
        ask("alice", "/heart");

        assertThat(first).isCompletedExceptionally();
        assertThat(meanwhile).isCompletedExceptionally();
        assertThat(calls).hasSize(2);
    }

    @Test
    void areNotKeptWhereNothingIsShared() {
        SharedAnswers none = SharedAnswers.none();
        none.of("alice", "/heart", () -> CompletableFuture.completedFuture("60"));
        none.of("alice", "/heart", this::call);

        assertThat(calls).hasSize(1);
    }

    private CompletableFuture<Object> ask(String connection, String path) {
        return shared.of(connection, path, this::call);
    }

    private CompletableFuture<Object> call() {
        CompletableFuture<Object> call = new CompletableFuture<>();
        calls.add(call);
        return call;
    }
}
