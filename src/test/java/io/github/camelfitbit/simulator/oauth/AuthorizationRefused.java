package io.github.camelfitbit.simulator.oauth;

/** A request that is answered with an error page instead of sending the browser back. */
public final class AuthorizationRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String error;

    /** With what the page says. */
    public AuthorizationRefused(int status, String error, String detail) {
        super(detail, null, false, false);
        this.status = status;
        this.error = error;
    }

    /** Throws unless the request is in order. */
    public static void unless(boolean inOrder, int status, String error, String detail) {
        if (!inOrder) {
            throw new AuthorizationRefused(status, error, detail);
        }
    }

    int status() {
        return status;
    }

    String error() {
        return error;
    }
}
