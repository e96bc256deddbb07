package io.github.camelfitbit.error;

/** An operation that exists, but not for the data type it was asked of. */
public class UnsupportedOperationOfTypeException extends UnknownResourceException {

    private static final long serialVersionUID = 1L;

    /**
     * @param message value, rule, next step
     */
    public UnsupportedOperationOfTypeException(String message) {
        super(message);
    }
}
