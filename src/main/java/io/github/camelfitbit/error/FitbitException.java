package io.github.camelfitbit.error;

import org.jspecify.annotations.Nullable;

/**
 * The root of everything that this component refuses or fails at.
 *
 * <p>Messages name the value, the rule it breaks and the next step. They carry no token, no authorisation code, no
 * client secret and no health value, so that they may be logged.
 */
public class FitbitException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * @param message value, rule, next step
     */
    public FitbitException(String message) {
        super(message);
    }

    /**
     * @param message value, rule, next step
     * @param cause   what went wrong below, or null
     */
    public FitbitException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
