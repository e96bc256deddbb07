package io.github.camelfitbit.error;

/** The person has consented, but not to the scope that this call needs. The connection itself is fine. */
public class MissingScopeException extends ConsentRequiredException {

    private static final long serialVersionUID = 1L;

    private final String scope;

    /**
     * @param connection the connection's key
     * @param scope      the scope that is missing, in short form such as {@code sleep.readonly}
     * @param message    value, rule, next step
     */
    public MissingScopeException(String connection, String scope, String message) {
        super(connection, message);
        this.scope = scope;
    }

    /** The missing scope in short form, such as {@code sleep.readonly}; several alternatives are joined by " or ". */
    public final String scope() {
        return scope;
    }
}
