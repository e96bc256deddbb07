package io.github.camelfitbit.error;

import org.jspecify.annotations.Nullable;

/** A budget is used up: the vendor's (429), or ours when waiting for it would take longer than allowed. {@link #retryAfter()} says how long. */
public class RateLimitedException extends RemoteException {

    private static final long serialVersionUID = 1L;

    /**
     * @param message value, rule, next step
     * @param failure status, reason, and whether trying again can help
     * @param cause   the failure below, or null
     */
    public RateLimitedException(String message, RemoteFailure failure, @Nullable Throwable cause) {
        super(message, failure, cause);
    }
}
