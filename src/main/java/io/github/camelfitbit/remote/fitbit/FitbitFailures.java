package io.github.camelfitbit.remote.fitbit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

import io.github.camelfitbit.error.FailureTable;
import io.github.camelfitbit.error.FailureTable.Row;
import io.github.camelfitbit.error.FitbitException;
import io.github.camelfitbit.error.MissingScopeException;
import io.github.camelfitbit.error.RemoteFailure;
import io.github.camelfitbit.http.HttpRequest;
import io.github.camelfitbit.http.HttpResponse;
import io.github.camelfitbit.http.RetryAfter;
import io.github.camelfitbit.oauth.endpoint.VendorError;
import io.github.camelfitbit.oauth.endpoint.VendorText;
import org.jspecify.annotations.Nullable;

import static io.github.camelfitbit.error.FailureTable.ANY;
import static io.github.camelfitbit.error.FailureTable.NONE;
import static io.github.camelfitbit.error.FailureTable.Row.of;
import static io.github.camelfitbit.error.Remedy.ASK_AGAIN;
import static io.github.camelfitbit.error.Remedy.CONFIGURE;
import static io.github.camelfitbit.error.Remedy.GIVE_UP;
import static io.github.camelfitbit.error.Remedy.REAUTHORIZE;
import static io.github.camelfitbit.error.Remedy.REFRESH;
import static io.github.camelfitbit.error.Remedy.RETIRED;
import static io.github.camelfitbit.error.Remedy.WAIT;

/**
 * Turns the failures of the Fitbit Web API ({@code errors[].errorType}) into the exception family. The vendor's own
 * message is left out: it may quote ids. No failure changes a connection. Stateless.
 *
 * @see <a href="https://dev.fitbit.com/build/reference/web-api/troubleshooting-guide/error-handling/">Fitbit Web API, error
 *     handling</a>
 */
public final class FitbitFailures {

    private static final int MAX_BODY_BYTES = 64 * 1024;
    private static final String NOT_APPROVED = "Fitbit has not approved this application for it: intraday data needs an"
            + " application of type Personal or an approved request, and writing one that is Read & Write";
    private static final String GONE = "Fitbit announced the end of this API for November 2026: let the person consent"
            + " again with api=google-health";

    /** What the API's failures mean. Pages without a reason are what is left where the API was. */
    public static final FailureTable TABLE = new FailureTable(
            of(400, "validation", GIVE_UP),
            of(400, "invalid_request", GIVE_UP),
            of(400, "request", GIVE_UP),
            of(400, "invalid_grant", REAUTHORIZE),
            of(400, ANY, GIVE_UP),
            of(401, "expired_token", REFRESH),
            of(401, "invalid_token", REFRESH),
            new Row(
                    401,
                    "invalid_client",
                    CONFIGURE,
                    "check the options fitbitClientId and fitbitClientSecret against the application's page"),
            of(401, "invalid_request", GIVE_UP),
            new Row(401, "authorization", GIVE_UP, "a privacy setting of the person forbids it"),
            of(401, ANY, REFRESH),
            new Row(403, "insufficient_scope", REAUTHORIZE, "the person has not granted the scope"),
            new Row(403, "insufficient_permissions", CONFIGURE, NOT_APPROVED),
            new Row(403, "PERMISSION_DENIED", CONFIGURE, NOT_APPROVED),
            new Row(403, NONE, RETIRED, GONE),
            of(404, "not_found", GIVE_UP),
            new Row(404, NONE, RETIRED, GONE),
            of(408, ANY, ASK_AGAIN),
            of(409, ANY, GIVE_UP),
            new Row(410, ANY, RETIRED, GONE),
            of(411, ANY, GIVE_UP),
            of(429, ANY, WAIT),
            of(500, ANY, ASK_AGAIN));

    private FitbitFailures() {}

    /**
     * The exception for an answer that is no success.
     *
     * @param scope the scope that the request needs
     */
    public static FitbitException from(HttpRequest request, HttpResponse response, String scope) throws IOException {
        String body = new String(response.body().readNBytes(MAX_BODY_BYTES), StandardCharsets.UTF_8);
        String reason = reason(VendorError.read(body).code());
        Row row = TABLE.of(response.status(), reason);
        String message = describe(request, response.status(), reason, row);
        if (reason.equals("insufficient_scope")) {
            return new MissingScopeException(
                    request.caller().connection(),
                    scope,
                    message + ": '" + scope + "'; ask again with connections/authorize-url");
        }
        Duration wait = row.remedy().passes() ? wait(response) : null;
        return new RemoteFailure(response.status(), reason, row.remedy(), wait).toException(message);
    }

    /** Anything that does not read like a word of theirs may quote what nobody should log. */
    private static String reason(@Nullable String code) {
        return code != null && code.matches("[A-Za-z][A-Za-z_]{1,62}") ? VendorText.code(code) : "";
    }

    private static String describe(HttpRequest request, int status, String reason, Row row) {
        String what =
                request.describe() + " for connection '" + request.caller().connection() + "' was answered " + status;
        String named = reason.isEmpty() ? what : what + " " + reason;
        return row.nextStep().isEmpty() ? named : named + ": " + row.nextStep();
    }

    /** Fitbit's {@code Retry-After} has not told the real reset since 2025; the header of its own, in seconds, does. */
    private static @Nullable Duration wait(HttpResponse response) {
        Optional<Duration> reset = response.header("Fitbit-Rate-Limit-Reset")
                .map(String::strip)
                .filter(text -> text.matches("\\d{1,6}"))
                .map(text -> Duration.ofSeconds(Long.parseLong(text)));
        return response.status() == 429 && reset.isPresent() ? reset.get() : RetryAfter.seconds(response);
    }
}
