package io.github.camelfitbit.fleet;

import java.util.concurrent.CountDownLatch;

import io.github.camelfitbit.model.Api;
import org.jspecify.annotations.Nullable;

/**
 * Stops one refresh at one step for ever, and says so: whoever waits for that kills the process. Thread-safe; its monitor
 * guards what is armed.
 */
final class Trap {

    private @Nullable Step step;
    private @Nullable Api api;
    private int passing;

    /** Lets some refreshes of the vendor pass the step, and stops the next. */
    synchronized void arm(Step at, Api of, int letPass) {
        step = at;
        api = of;
        passing = letPass;
    }

    void pass(Step at, Api of) {
        if (isCaught(at, of)) {
            NodeProcess.say("STOPPED " + at);
            waitForEver();
        }
    }

    private synchronized boolean isCaught(Step at, Api of) {
        return at == step && of == api && passing-- == 0;
    }

    private static void waitForEver() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
