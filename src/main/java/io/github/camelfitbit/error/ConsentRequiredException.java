package io.github.camelfitbit.error;

/**
 * The person has to consent (again) before this call can work: never connected, refused for good, or a scope is missing.
 * Retrying does not help; sending the person to the authorisation URL does.
 */
public class ConsentRequiredException extends FitbitException {

    private static final long serialVersionUID = 1L;

    private final String connection;

    /**
     * @param connection the connection's key
     * @param message    value, rule, next step
     */
    public ConsentRequiredException(String connection, String message) {
        super(message);
        this.connection = connection;
    }

    /** The key of the connection whose person must consent. */
    public final String connection() {
        return connection;
    }

    /** Always {@link Remedy#REAUTHORIZE}: the person has to act. */
    @Override
    public final Remedy remedy() {
        return Remedy.REAUTHORIZE;
    }
}
