package io.github.camelfitbit.error;

/** A resource, data type or operation that this component does not know. */
public class UnknownResourceException extends InvalidArgumentException {

    private static final long serialVersionUID = 1L;

    /**
     * @param message value, rule, next step
     */
    public UnknownResourceException(String message) {
        super(message);
    }
}
