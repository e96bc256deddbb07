package io.github.camelfitbit.error;

import org.jspecify.annotations.Nullable;

/** The vendor refused the request as such (400, 404, 409): repeating it unchanged cannot help. */
public class InvalidRequestException extends RemoteException {

    private static final long serialVersionUID = 1L;

    /**
     * @param message value, rule, next step
     * @param failure status, reason, and whether trying again can help
     * @param cause   the failure below, or null
     */
    public InvalidRequestException(String message, RemoteFailure failure, @Nullable Throwable cause) {
        super(message, failure, cause);
    }
}
