package io.github.camelfitbit.remote.google;

import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import io.github.camelfitbit.error.FailureTable;
import io.github.camelfitbit.error.FailureTable.Row;
import io.github.camelfitbit.error.FitbitException;
import io.github.camelfitbit.error.MissingScopeException;
import io.github.camelfitbit.error.RemoteFailure;
import io.github.camelfitbit.http.HttpRequest;
import io.github.camelfitbit.http.HttpResponse;
import io.github.camelfitbit.http.RetryAfter;
import io.github.camelfitbit.model.DataType;
import org.jspecify.annotations.Nullable;

import static io.github.camelfitbit.error.FailureTable.ANY;
import static io.github.camelfitbit.error.FailureTable.Row.of;
import static io.github.camelfitbit.error.Remedy.ASK_AGAIN;
import static io.github.camelfitbit.error.Remedy.CONFIGURE;
import static io.github.camelfitbit.error.Remedy.GIVE_UP;
import static io.github.camelfitbit.error.Remedy.REAUTHORIZE;
import static io.github.camelfitbit.error.Remedy.REFRESH;
import static io.github.camelfitbit.error.Remedy.RETIRED;
import static io.github.camelfitbit.error.Remedy.WAIT;

/**
 * Turns the vendor's failures ({@code google.rpc.Status}) into the exception family. The vendor's own message is left
 * out: it may quote user ids and filters. No failure changes a connection. Stateless.
 *
 * @see <a href="https://developers.google.com/health/reference/rest/v4/errors">Google Health API, errors</a>
 */
public final class GoogleFailures {

    private static final JsonFactory JSON = new JsonFactory();
    private static final Pattern DATA_TYPE = Pattern.compile("/dataTypes/([^/]+)/");
    private static final int MAX_BODY_BYTES = 64 * 1024;
    private static final Set<String> SCOPE_MISSING = Set.of("MISSING_OAUTH_SCOPE", "ACCESS_TOKEN_SCOPE_INSUFFICIENT");
    private static final String DENIED =
            "if this lasts, the person removes the app in the Google account and connects again";

    /** A 403 whose message speaks of this means that the account is still one of the old Fitbit accounts. */
    private static final String LEGACY_MARK = "UberMint";

    /** What the API's failures mean. {@code LEGACY_ACCOUNT} is our own word. */
    public static final FailureTable TABLE = new FailureTable(
            new Row(
                    400,
                    "ACCOUNT_NOT_LINKED",
                    REAUTHORIZE,
                    "this Google account has no Google Health profile: the person opens the Google Health app once, "
                            + "or connects with the account that the device belongs to"),
            new Row(
                    400,
                    "DATA_POINT_NOT_OWNED_BY_CLIENT",
                    GIVE_UP,
                    "only records that this application wrote can be changed"),
            new Row(
                    400,
                    "SLEEP_ALREADY_EXISTS",
                    GIVE_UP,
                    "a night is stored for this time already: update or delete that one"),
            of(400, ANY, GIVE_UP),
            of(401, ANY, REFRESH),
            new Row(403, "MISSING_OAUTH_SCOPE", REAUTHORIZE, "the person has not granted the scope"),
            new Row(403, "ACCESS_TOKEN_SCOPE_INSUFFICIENT", REAUTHORIZE, "the person has not granted the scope"),
            new Row(
                    403,
                    "DISALLOWED_OAUTH_SCOPES",
                    REAUTHORIZE,
                    "the token carries cloud-platform beside the person's scopes: connect again without it"),
            new Row(403, "RESOURCE_PERMISSION_DENIED", REAUTHORIZE, DENIED),
            new Row(403, "DATA_ACCESS_DENIED", REAUTHORIZE, DENIED),
            new Row(
                    403,
                    "LEGACY_ACCOUNT",
                    REAUTHORIZE,
                    "this is still an old Fitbit account: the person moves it to a Google account in the Fitbit app, "
                            + "then connects again"),
            new Row(
                    403,
                    "API_PRIVATE_PREVIEW_ACCESS_DENIED",
                    CONFIGURE,
                    "Google has not admitted this Cloud project to the API: apply for access"),
            new Row(
                    403,
                    "SERVICE_DISABLED",
                    CONFIGURE,
                    "the API is not enabled in this Cloud project: enable health.googleapis.com in the console"),
            new Row(403, "USER_PROJECT_DENIED", CONFIGURE, "the Cloud project may not be used by this client"),
            new Row(403, "IAM_PERMISSION_DENIED", CONFIGURE, "the service account lacks a Google Health API role"),
            new Row(
                    403,
                    "PERMISSION_DENIED",
                    GIVE_UP,
                    "Google gives no reason: if it concerns one person only, let them connect with the account that the "
                            + "device belongs to"),
            of(408, ANY, ASK_AGAIN),
            new Row(410, ANY, RETIRED, "this API is no longer offered: look for a newer release of this component"),
            of(429, ANY, WAIT),
            of(500, ANY, ASK_AGAIN));

    private GoogleFailures() {}

    /** The exception for an answer that is no success. */
    public static FitbitException from(HttpRequest request, HttpResponse response) throws IOException {
        Details details = Details.read(response);
        int status = response.status();
        Row row = TABLE.of(status, details.reason());
        String message = describe(request, status, details.reason());
        if (status == 403 && SCOPE_MISSING.contains(details.reason())) {
            return missingScope(request, message);
        }
        Duration wait = row.remedy().passes() ? details.retryAfter() : null;
        return new RemoteFailure(status, details.reason(), row.remedy(), wait).toException(message);
    }

    private static MissingScopeException missingScope(HttpRequest request, String message) {
        String scope = scope(request);
        return new MissingScopeException(
                request.caller().connection(),
                scope,
                message + ": '" + scope + "'; ask again with connections/authorize-url");
    }

    /** The reason of a {@code google.rpc.Status}: of its ErrorInfo, else its status, else {@code ""}. */
    static String reason(Map<?, ?> error) {
        for (Map<?, ?> detail : details(error)) {
            if (isReason(detail.get("reason"))) {
                return String.valueOf(detail.get("reason"));
            }
        }
        return isReason(error.get("status")) ? String.valueOf(error.get("status")) : "";
    }

    private static List<Map<?, ?>> details(Map<?, ?> error) {
        List<Map<?, ?>> details = new ArrayList<>();
        if (error.get("details") instanceof List<?> elements) {
            for (Object element : elements) {
                if (element instanceof Map<?, ?> detail) {
                    details.add(detail);
                }
            }
        }
        return details;
    }

    /** Whether it reads as google.rpc.ErrorInfo defines: anything else may quote what nobody should log. */
    private static boolean isReason(@Nullable Object text) {
        return text instanceof String reason && reason.matches("[A-Z][A-Z0-9_]{1,62}");
    }

    /** The reason, and what to do next where somebody can do something about it. */
    static String withNextStep(String reason) {
        return withNextStep(400, reason);
    }

    private static String withNextStep(int status, String reason) {
        String nextStep = TABLE.of(status, reason).nextStep();
        return nextStep.isEmpty() ? reason : reason + ": " + nextStep;
    }

    /** The scope that the request needs, told by its path. */
    private static String scope(HttpRequest request) {
        Matcher type = DATA_TYPE.matcher(request.uri().getPath());
        boolean reads =
                request.method().equals("GET") || request.uri().getPath().matches(".*:(rollUp|dailyRollUp)");
        return type.find()
                ? DataType.find(type.group(1))
                        .map(DataType::scopes)
                        .map(scopes -> reads ? scopes.readScope() : scopes.writeScope())
                        .orElse("")
                : "settings.readonly";
    }

    private static String describe(HttpRequest request, int status, String reason) {
        String what =
                request.describe() + " for connection '" + request.caller().connection() + "' was answered " + status;
        return reason.isEmpty() ? what : what + " " + withNextStep(status, reason);
    }

    /**
     * What an error body says.
     *
     * @param reason     see {@link GoogleFailures#reason}
     * @param retryAfter what Retry-After or RetryInfo ask for; null when they do not
     */
    private record Details(String reason, @Nullable Duration retryAfter) {

        static Details read(HttpResponse response) throws IOException {
            Map<?, ?> error = error(response.body());
            Duration header = RetryAfter.seconds(response);
            boolean isLegacy = error.get("message") instanceof String message && message.contains(LEGACY_MARK);
            return new Details(
                    isLegacy ? "LEGACY_ACCOUNT" : GoogleFailures.reason(error),
                    header == null ? retryDelay(error) : header);
        }

        /** An error that is not JSON (a proxy's page) has no details; its status still counts. */
        private static Map<?, ?> error(InputStream body) throws IOException {
            try (JsonParser json = JSON.createParser(body.readNBytes(MAX_BODY_BYTES))) {
                boolean isObject = json.nextToken() == JsonToken.START_OBJECT;
                return isObject && new ValueParser().object(json).get("error") instanceof Map<?, ?> error
                        ? error
                        : Map.of();
            } catch (JsonProcessingException | MalformedRecord e) {
                return Map.of();
            }
        }

        private static @Nullable Duration retryDelay(Map<?, ?> error) {
            for (Map<?, ?> detail : details(error)) {
                if (detail.get("retryDelay") instanceof String delay) {
                    return wait(delay);
                }
            }
            return null;
        }

        private static @Nullable Duration wait(String delay) {
            try {
                Duration wait = WireTime.duration(delay);
                return wait.isNegative() ? null : wait;
            } catch (DateTimeException e) {
                return null;
            }
        }
    }
}
