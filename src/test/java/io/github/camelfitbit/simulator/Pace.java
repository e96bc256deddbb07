package io.github.camelfitbit.simulator;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** What a request waits for until it is carried out, and what it waits for again until it is answered. */
public record Pace(Wait before, Wait after) {
    static final Pace USUAL = new Pace(Wait.NOT, Wait.NOT);

    /** Until something has happened, and then so long in real time. */
    public record Wait(CompletionStage<?> event, Duration delay) {
        static final Wait NOT = of(Duration.ZERO);

        static Wait of(Duration delay) {
            return new Wait(CompletableFuture.completedStage("now"), delay);
        }

        static Wait of(CompletionStage<?> event) {
            return new Wait(event, Duration.ZERO);
        }

        Wait plus(Duration more) {
            return new Wait(event, delay.plus(more));
        }
    }
}
