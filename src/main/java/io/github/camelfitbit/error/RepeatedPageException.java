package io.github.camelfitbit.error;

import org.jspecify.annotations.Nullable;

/** The vendor answered a page that it had answered before: following it would never end. Nothing of the page was delivered. */
public class RepeatedPageException extends RemoteException {

    private static final long serialVersionUID = 1L;

    /**
     * @param message value, rule, next step
     * @param failure status, reason, and whether trying again can help
     * @param cause   the failure below, or null
     */
    public RepeatedPageException(String message, RemoteFailure failure, @Nullable Throwable cause) {
        super(message, failure, cause);
    }
}
