package io.github.camelfitbit.async;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class LanesTest {

    private final List<CompletableFuture<String>> begun = new ArrayList<>();

    private CompletableFuture<String> call() {
        CompletableFuture<String> call = new CompletableFuture<>();
        begun.add(call);
        return call;
    }

    @Test
    void beginsNoMoreCallsThanThereAreLanes() {
        Lanes lanes = new Lanes(2, Runnable::run);
        List<CompletableFuture<String>> outcomes =
                IntStream.range(0, 5).mapToObj(i -> lanes.run(this::call)).toList();

        assertThat(begun).hasSize(2);
        begun.get(1).complete("done");
        assertThat(begun).hasSize(3);
        assertThat(outcomes.get(1)).isCompletedWithValue("done");
    }

    @Test
    void goesOnAfterAFailureAndAfterACallThatThrows() {
        Lanes lanes = new Lanes(1, Runnable::run);
        CompletableFuture<String> thrown = lanes.run(() -> {
            throw new IllegalStateException("at once");
        });
        CompletableFuture<String> failed = lanes.run(this::call);
        CompletableFuture<String> last = lanes.run(this::call);

        begun.get(0).completeExceptionally(new IllegalStateException("later"));
        begun.get(1).complete("last");

        assertThat(thrown).isCompletedExceptionally();
        assertThat(failed).isCompletedExceptionally();
        assertThat(last).isCompletedWithValue("last");
    }

    @Test
    void manyCallsThatFinishAtOnceDoNotNest() {
        Lanes lanes = new Lanes(1, Runnable::run);
        CompletableFuture<String> first = lanes.run(this::call);
        CompletableFuture<?>[] rest = IntStream.range(0, 100_000)
                .mapToObj(i -> lanes.run(() -> CompletableFuture.completedFuture(i)))
                .toArray(CompletableFuture[]::new);

        begun.get(0).complete("go");

        assertThat(first).isCompleted();
        assertThat(CompletableFuture.allOf(rest)).isCompleted();
    }

    @Test
    void failsWhatComesAfterTheExecutorStopped() {
        Lanes lanes = new Lanes(1, work -> {
            throw new RejectedExecutionException("stopped");
        });

        assertThat(lanes.run(this::call)).isCompletedExceptionally();
        assertThatThrownBy(() -> lanes.run(this::call).join()).hasCauseInstanceOf(RejectedExecutionException.class);
    }
}
