package io.github.camelfitbit.simulator.oauth;

/** A request that Google answers with an error page instead of sending the browser back. */
final class AuthorizationRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String error;

    AuthorizationRefused(int status, String error, String detail) {
        super(detail, null, false, false);
        this.status = status;
        this.error = error;
    }

    int status() {
        return status;
    }

    String error() {
        return error;
    }
}
