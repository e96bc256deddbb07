package io.github.camelfitbit.simulator;

import java.util.Locale;

import io.github.camelfitbit.simulator.http.Answer;
import io.github.camelfitbit.simulator.oauth.fitbit.FitbitErrors;

/**
 * What Fitbit may say instead of carrying a request out. {@link #fault()} is meant for the endpoint that says such a
 * thing; {@link Fault#on(String)} takes it elsewhere. See the page "Error Handling" of the Fitbit Web API.
 */
public enum FitbitFault {
    INVALID_GRANT(Words.TOKEN, 400, "invalid_grant", "Refresh token invalid."),
    INVALID_REQUEST(Words.TOKEN, 400, "invalid_request", "Missing parameters."),
    UNSUPPORTED_GRANT_TYPE(Words.TOKEN, 400, "unsupported_grant_type", "Unsupported grant_type"),
    INVALID_CLIENT(Words.TOKEN, 401, "invalid_client", "Invalid authorization header. Client id invalid."),
    /** Two refreshes of one token at once. */
    CONFLICT(Words.TOKEN, 409, "oauth", "Concurrent requests for the same refresh token."),
    /** The API does not accept a token, however fresh it is. */
    EXPIRED_TOKEN(Words.API, 401, "expired_token", "Access token expired."),
    INVALID_TOKEN(Words.API, 401, "invalid_token", "Access token invalid."),
    INSUFFICIENT_SCOPE(
            Words.API, 403, "insufficient_scope", "This application does not have permission to access this data."),
    INSUFFICIENT_PERMISSIONS(
            Words.API,
            403,
            "insufficient_permissions",
            "API client is not authorized by Fitbit to access the resource requested."),
    /** The form that some paths took on in the last year: Google's. */
    PERMISSION_DENIED(Fault.status(403).on(Words.API)),
    /** The API was switched off, and OAuth with it. */
    RETIRED(Words.ALL, 410, "request", "The API is no longer available."),
    TOO_MANY_REQUESTS(Words.ALL, 429, "system", "Too Many Requests"),
    SYSTEM(Words.ALL, 500, "system", "Something went wrong."),
    BAD_GATEWAY(Words.ALL, 502, "system", "Bad Gateway"),
    UNAVAILABLE(Words.ALL, 503, "system", "Fitbit is undergoing maintenance."),
    TIMED_OUT(Words.ALL, 504, "system", "Gateway Timeout");

    private final Fault fault;

    FitbitFault(String method, int status, String errorType, String message) {
        Answer answer = FitbitErrors.answer(status, errorType, message);
        this.fault = Fault.of(word(), (ask, normally) -> answer).on(method);
    }

    FitbitFault(Fault fault) {
        this.fault = fault.named(word());
    }

    /** Such as {@code fitbit.invalid_grant}; the control API and the counts use it. */
    public String word() {
        return "fitbit." + name().toLowerCase(Locale.ROOT);
    }

    /** To be armed. */
    public Fault fault() {
        return fault;
    }

    private static final class Words {
        static final String TOKEN = "fitbit.oauth.token";
        static final String API = "fitbit.api";
        static final String ALL = "fitbit.*";
    }
}
