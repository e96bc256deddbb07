package io.github.camelfitbit.oauth.endpoint;

import java.util.Set;

import com.nimbusds.oauth2.sdk.ErrorObject;
import io.github.camelfitbit.error.FitbitException;
import io.github.camelfitbit.error.InvalidArgumentException;
import io.github.camelfitbit.error.InvalidRequestException;
import io.github.camelfitbit.error.RemoteFailure;
import io.github.camelfitbit.error.RemoteUnavailableException;

/**
 * Tells apart why the token endpoint refused (RFC 6749 section 5.2): the person, the configuration, our request, or
 * a bad hour. Only the first may cost a consent.
 *
 * @param connection whom it was asked for
 * @param answer     what came back
 */
record TokenRefusal(String connection, EndpointAnswer answer) {

    /** RFC 6749 section 5.2, and what Google says of clients that were deleted, disabled or restricted. */
    private static final Set<String> CONFIGURATION = Set.of(
            "invalid_client",
            "unauthorized_client",
            "unsupported_grant_type",
            "deleted_client",
            "disabled_client",
            "org_internal",
            "redirect_uri_mismatch");

    private static final Set<String> PASSING = Set.of(
            "server_error",
            "temporarily_unavailable",
            "internal_failure",
            "slow_down",
            "rate_limit_exceeded",
            "quota_exceeded");

    FitbitException toException(ErrorObject error) {
        String code = VendorText.code(error.getCode());
        if (isPassing(code)) {
            return unavailable(code);
        }
        String said = VendorText.describe(error.getCode(), error.getDescription());
        return code.equals("invalid_grant") ? invalidGrant(said) : permanent(code, said);
    }

    /** An answer that no OAuth server gives: a proxy's page, an empty body, tokens without their members. */
    FitbitException notOAuth() {
        return unavailable("");
    }

    private boolean isPassing(String code) {
        return code.isEmpty()
                || PASSING.contains(code)
                || answer.status() == 408
                || answer.status() == 429
                || answer.status() >= 500;
    }

    private FitbitException invalidGrant(String said) {
        return new InvalidGrantException(
                connection,
                "connection '" + connection + "': the vendor no longer accepts the grant (" + said
                        + "); send the person to the address that connections/authorize-url gives");
    }

    private FitbitException permanent(String code, String said) {
        if (CONFIGURATION.contains(code)) {
            return new InvalidArgumentException("the token endpoint does not accept this application (" + said
                    + "); check the options clientId, clientSecret and redirectUri against the vendor's console");
        }
        return new InvalidRequestException(
                "connection '" + connection + "': the token endpoint refused the request (" + said
                        + "); the connection is unchanged",
                RemoteFailure.permanent(answer.status(), code),
                null);
    }

    private RemoteUnavailableException unavailable(String code) {
        String word = code.isEmpty() ? "no OAuth answer" : code;
        return new RemoteUnavailableException(
                "connection '" + connection + "': the token endpoint is not available (status " + answer.status() + ", "
                        + word + "); the connection is unchanged, try again later",
                new RemoteFailure(answer.status(), code, true, answer.retryAfter()),
                null);
    }
}
