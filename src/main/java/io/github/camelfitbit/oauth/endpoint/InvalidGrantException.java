package io.github.camelfitbit.oauth.endpoint;

import io.github.camelfitbit.error.ConsentRequiredException;

/** The token endpoint said {@code invalid_grant} (RFC 6749 section 5.2): the code or the refresh token is no longer good. */
public final class InvalidGrantException extends ConsentRequiredException {

    private static final long serialVersionUID = 1L;

    InvalidGrantException(String connection, String message) {
        super(connection, message);
    }
}
