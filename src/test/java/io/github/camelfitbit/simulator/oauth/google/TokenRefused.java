package io.github.camelfitbit.simulator.oauth.google;

import io.github.camelfitbit.simulator.http.Answer;
import io.vertx.core.json.JsonObject;

/** An OAuth error of the token or revocation endpoint. */
final class TokenRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String error;

    private TokenRefused(int status, String error, String description) {
        super(description, null, false, false);
        this.status = status;
        this.error = error;
    }

    static TokenRefused invalidRequest(String description) {
        return new TokenRefused(400, "invalid_request", description);
    }

    static TokenRefused invalidGrant(String description) {
        return new TokenRefused(400, "invalid_grant", description);
    }

    static TokenRefused invalidClient(String description) {
        return new TokenRefused(401, "invalid_client", description);
    }

    static TokenRefused deletedClient() {
        return new TokenRefused(401, "deleted_client", "The OAuth client was deleted.");
    }

    static TokenRefused of(String error, String description) {
        return new TokenRefused(400, error, description);
    }

    Answer toAnswer() {
        return Answer.json(
                status, new JsonObject().put("error", error).put("error_description", String.valueOf(getMessage())));
    }
}
