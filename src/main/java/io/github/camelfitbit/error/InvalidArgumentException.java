package io.github.camelfitbit.error;

/** An option, header or body that cannot be meant: a date that is none, a range upside down, a number out of its range, a body that is not JSON. Never retryable. */
public class InvalidArgumentException extends FitbitException {

    private static final long serialVersionUID = 1L;

    /**
     * @param message value, rule, next step
     */
    public InvalidArgumentException(String message) {
        super(message);
    }
}
