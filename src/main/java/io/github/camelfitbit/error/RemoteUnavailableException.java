package io.github.camelfitbit.error;

import org.jspecify.annotations.Nullable;

/** The vendor could not be reached, or failed by itself (5xx): passes without anybody doing anything. */
public class RemoteUnavailableException extends RemoteException {

    private static final long serialVersionUID = 1L;

    /**
     * @param message value, rule, next step
     * @param failure status, reason, and whether trying again can help
     * @param cause   the failure below, or null
     */
    public RemoteUnavailableException(String message, RemoteFailure failure, @Nullable Throwable cause) {
        super(message, failure, cause);
    }
}
