package io.github.camelfitbit.async;

import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;

/** What really went wrong, under the wrappers that futures put around it. */
public final class Failures {

    private Failures() {}

    /** The failure itself: without {@code CompletionException} and {@code ExecutionException} around it. */
    public static Throwable cause(Throwable failure) {
        Throwable cause = failure;
        while ((cause instanceof CompletionException || cause instanceof ExecutionException)
                && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }
}
