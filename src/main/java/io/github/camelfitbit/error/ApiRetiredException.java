package io.github.camelfitbit.error;

import org.jspecify.annotations.Nullable;

/** The vendor has switched this API off (410, or a host that answers like one): no repetition and no consent brings it back. */
public class ApiRetiredException extends RemoteException {

    private static final long serialVersionUID = 1L;

    /**
     * @param message value, rule, next step
     * @param failure status, reason, and whether trying again can help
     * @param cause   the failure below, or null
     */
    public ApiRetiredException(String message, RemoteFailure failure, @Nullable Throwable cause) {
        super(message, failure, cause);
    }
}
