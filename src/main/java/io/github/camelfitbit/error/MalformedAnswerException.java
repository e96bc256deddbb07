package io.github.camelfitbit.error;

import org.jspecify.annotations.Nullable;

/** The vendor answered something that is not the documented answer: empty, HTML, no JSON, cut short. Nothing of it was delivered. */
public class MalformedAnswerException extends RemoteException {

    private static final long serialVersionUID = 1L;

    /**
     * @param message value, rule, next step
     * @param failure status, reason, and whether trying again can help
     * @param cause   the failure below, or null
     */
    public MalformedAnswerException(String message, RemoteFailure failure, @Nullable Throwable cause) {
        super(message, failure, cause);
    }
}
