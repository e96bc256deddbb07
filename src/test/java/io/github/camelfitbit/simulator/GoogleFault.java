package io.github.camelfitbit.simulator;

import java.util.Locale;

import io.github.camelfitbit.simulator.http.Answer;
import io.vertx.core.json.JsonObject;

/**
 * What Google's token and revocation endpoints may say instead of carrying a request out, and what its API says to a token
 * that it does not accept. {@link #fault()} is meant for the endpoint that says such a thing; {@link Fault#on(String)}
 * takes it elsewhere.
 */
public enum GoogleFault {
    INVALID_GRANT(400, "invalid_grant", "Token has been expired or revoked."),
    BAD_GRANT(400, "invalid_grant", "Bad Request"),
    INVALID_REQUEST(400, "invalid_request", "Bad Request"),
    UNSUPPORTED_GRANT_TYPE(400, "unsupported_grant_type", "Invalid grant_type"),
    REDIRECT_URI_MISMATCH(400, "redirect_uri_mismatch", "Bad Request"),
    ADMIN_POLICY_ENFORCED(400, "admin_policy_enforced", "Access is restricted by the administrator."),
    INVALID_CLIENT(401, "invalid_client", "The provided client secret is invalid."),
    DELETED_CLIENT(401, "deleted_client", "The OAuth client was deleted."),
    UNAUTHORIZED_CLIENT(401, "unauthorized_client", "Unauthorized"),
    DISABLED_CLIENT(401, "disabled_client", "The OAuth client was disabled."),
    ORG_INTERNAL(403, "org_internal", "This client is restricted to users within its organization."),
    ACCESS_DENIED(403, "access_denied", "Account restricted."),
    RATE_LIMIT_EXCEEDED(429, "rate_limit_exceeded", "Rate limit exceeded."),
    INTERNAL_FAILURE(500, "internal_failure", "Internal error."),
    BAD_GATEWAY(502, "internal_failure", "Bad gateway."),
    TEMPORARILY_UNAVAILABLE(503, "temporarily_unavailable", "Try again later."),
    TIMED_OUT(504, "internal_failure", "Deadline exceeded."),
    /** The API does not accept a token, however fresh it is. */
    UNAUTHENTICATED(401),
    /** The API forbids, for a while, what it allowed before. */
    PERMISSION_DENIED(403);

    private final Fault fault;

    GoogleFault(int status, String error, String description) {
        JsonObject body = new JsonObject().put("error", error).put("error_description", description);
        this.fault =
                Fault.of(word(), (ask, normally) -> Answer.json(status, body)).on("oauth.token");
    }

    GoogleFault(int status) {
        this.fault = (status == 403 ? Fault.reason(status, "RESOURCE_PERMISSION_DENIED") : Fault.status(status))
                .named(word())
                .on("api");
    }

    /** Such as {@code google.invalid_grant}; the control API and the counts use it. */
    public String word() {
        return "google." + name().toLowerCase(Locale.ROOT);
    }

    /** To be armed. */
    public Fault fault() {
        return fault;
    }
}
