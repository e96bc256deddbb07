package io.github.camelfitbit.error;

import org.jspecify.annotations.Nullable;

/** The vendor refused the caller (401 after a refresh, 403): the reason says whether the person, the project or the operator has to act. */
public class NotPermittedException extends RemoteException {

    private static final long serialVersionUID = 1L;

    /**
     * @param message value, rule, next step
     * @param failure status, reason, and whether trying again can help
     * @param cause   the failure below, or null
     */
    public NotPermittedException(String message, RemoteFailure failure, @Nullable Throwable cause) {
        super(message, failure, cause);
    }
}
