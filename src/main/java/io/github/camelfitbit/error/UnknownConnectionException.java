package io.github.camelfitbit.error;

/** A connection key that no store knows: the person has not connected yet, or was disconnected. */
public class UnknownConnectionException extends InvalidArgumentException {

    private static final long serialVersionUID = 1L;

    /**
     * @param message value, rule, next step
     */
    public UnknownConnectionException(String message) {
        super(message, Remedy.REAUTHORIZE);
    }
}
