package io.github.camelfitbit.error;

/** An option, header or body that cannot be meant: a date that is none, a range upside down, a number out of its range, a body that is not JSON. Never retryable. */
public class InvalidArgumentException extends FitbitException {

    private static final long serialVersionUID = 1L;

    private final Remedy remedy;

    /**
     * @param message value, rule, next step
     */
    public InvalidArgumentException(String message) {
        this(message, Remedy.GIVE_UP);
    }

    /**
     * @param message value, rule, next step
     * @param remedy  who has to act, when it is not the author of the route
     */
    public InvalidArgumentException(String message, Remedy remedy) {
        super(message);
        this.remedy = remedy;
    }

    @Override
    public final Remedy remedy() {
        return remedy;
    }
}
