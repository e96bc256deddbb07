package io.github.camelfitbit.oauth.endpoint;

import io.github.camelfitbit.error.FailureTable;

import static io.github.camelfitbit.error.FailureTable.ANY;
import static io.github.camelfitbit.error.FailureTable.NONE;
import static io.github.camelfitbit.error.FailureTable.Row.of;
import static io.github.camelfitbit.error.Remedy.ASK_AGAIN;
import static io.github.camelfitbit.error.Remedy.CONFIGURE;
import static io.github.camelfitbit.error.Remedy.GIVE_UP;
import static io.github.camelfitbit.error.Remedy.REAUTHORIZE;
import static io.github.camelfitbit.error.Remedy.RETIRED;
import static io.github.camelfitbit.error.Remedy.WAIT;

/** What the refusals of the two token endpoints mean (RFC 6749 section 5.2, and the vendors' own words). */
public final class TokenRefusals {

    private static final String GOOGLE_CLIENT =
            "check the options clientId, clientSecret and redirectUri against the Google Cloud console";
    private static final String FITBIT_CLIENT =
            "check the options fitbitClientId, fitbitClientSecret and redirectUri against the application's page: type"
                    + " Server and Personal have a secret, type Client has none";
    private static final String GONE =
            "Fitbit announced the end of its Web API and of these endpoints for November 2026:"
                    + " let the person consent again with api=google-health";

    /** Google. An answer that is no OAuth answer comes from between us and Google. */
    public static final FailureTable GOOGLE = new FailureTable(
            of(400, "invalid_grant", REAUTHORIZE),
            row(400, "invalid_client", GOOGLE_CLIENT),
            row(400, "unauthorized_client", GOOGLE_CLIENT),
            row(400, "unsupported_grant_type", GOOGLE_CLIENT),
            row(400, "deleted_client", GOOGLE_CLIENT),
            row(400, "disabled_client", GOOGLE_CLIENT),
            row(400, "org_internal", GOOGLE_CLIENT),
            row(400, "redirect_uri_mismatch", GOOGLE_CLIENT),
            of(400, "server_error", ASK_AGAIN),
            of(400, "temporarily_unavailable", ASK_AGAIN),
            of(400, "internal_failure", ASK_AGAIN),
            of(400, "slow_down", WAIT),
            of(400, "rate_limit_exceeded", WAIT),
            of(400, "quota_exceeded", WAIT),
            of(400, NONE, ASK_AGAIN),
            of(400, ANY, GIVE_UP),
            of(408, ANY, ASK_AGAIN),
            of(410, ANY, RETIRED),
            of(429, ANY, WAIT),
            of(500, ANY, ASK_AGAIN));

    /**
     * Fitbit. 409 says that two refresh the same token at once: the identical request brings the pair that the other one
     * was given. Pages without an OAuth answer are what is left where the endpoints were.
     */
    public static final FailureTable FITBIT = new FailureTable(
            of(400, "invalid_grant", REAUTHORIZE),
            row(400, "invalid_client", FITBIT_CLIENT),
            row(400, "unauthorized_client", FITBIT_CLIENT),
            row(400, "unauthorize_client", FITBIT_CLIENT),
            row(400, "unsupported_grant_type", FITBIT_CLIENT),
            row(400, "invalid_request", FITBIT_CLIENT),
            of(400, "system", ASK_AGAIN),
            of(400, NONE, ASK_AGAIN),
            of(400, ANY, GIVE_UP),
            new FailureTable.Row(403, NONE, RETIRED, GONE),
            new FailureTable.Row(404, ANY, RETIRED, GONE),
            of(408, ANY, ASK_AGAIN),
            of(409, ANY, ASK_AGAIN),
            new FailureTable.Row(410, ANY, RETIRED, GONE),
            of(429, ANY, WAIT),
            of(500, ANY, ASK_AGAIN));

    private TokenRefusals() {}

    private static FailureTable.Row row(int status, String reason, String nextStep) {
        return new FailureTable.Row(status, reason, CONFIGURE, nextStep);
    }
}
