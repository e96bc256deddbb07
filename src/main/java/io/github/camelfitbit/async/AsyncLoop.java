package io.github.camelfitbit.async;

import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * Repeats an asynchronous step for as long as it answers true.
 *
 * <p>Chaining futures recursively would nest one stack frame per step whenever steps finish at once, which is the usual
 * case here. This loop stays flat: it goes on by itself while steps are done, and continues from a callback only when
 * one is not.
 */
public final class AsyncLoop {

    private final Supplier<CompletableFuture<Boolean>> step;
    private final CompletableFuture<Void> done = new CompletableFuture<>();

    private AsyncLoop(Supplier<CompletableFuture<Boolean>> step) {
        this.step = step;
    }

    /**
     * Runs {@code step} again and again until it answers false or fails.
     *
     * @return done with the last step, or failed with the failure of a step
     */
    public static CompletableFuture<Void> whileTrue(Supplier<CompletableFuture<Boolean>> step) {
        AsyncLoop loop = new AsyncLoop(step);
        loop.run();
        return loop.done;
    }

    private void run() {
        while (true) {
            CompletableFuture<Boolean> next = Relay.begin(step);
            if (!next.isDone()) {
                Relay.whenOver(next, (goOn, failure) -> resume(next));
                return;
            }
            if (!goesOn(next)) {
                return;
            }
        }
    }

    private void resume(CompletableFuture<Boolean> finished) {
        if (goesOn(finished)) {
            run();
        }
    }

    private boolean goesOn(CompletableFuture<Boolean> finished) {
        try {
            if (finished.join()) {
                return true;
            }
            done.complete(null);
        } catch (RuntimeException e) {
            done.completeExceptionally(Failures.cause(e));
        }
        return false;
    }
}
