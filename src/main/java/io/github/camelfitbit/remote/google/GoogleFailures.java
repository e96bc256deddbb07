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
import io.github.camelfitbit.remote.PersonResource;
import org.jspecify.annotations.Nullable;

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
    /** A 403 whose message speaks of this means that the account is still one of the old Fitbit accounts. */
    private static final String LEGACY_MARK = "UberMint";

    /** What the API's failures mean. {@code LEGACY_ACCOUNT} is our own word. */
    public static final FailureTable TABLE = GoogleReasons.TABLE;

    private GoogleFailures() {}

    /** The exception for an answer that is no success. */
    public static FitbitException from(HttpRequest request, HttpResponse response) throws IOException {
        Details details = Details.read(response);
        int status = response.status();
        Row row = TABLE.of(status, details.reason());
        String message = describe(request, status, details.reason());
        if (status == 403 && SCOPE_MISSING.contains(details.reason()) && !isOfProject(request)) {
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
        if (request.uri().getPath().endsWith(":exportExerciseTcx")) {
            return "location.readonly";
        }
        return type.find()
                ? DataType.find(type.group(1))
                        .map(DataType::scopes)
                        .map(scopes -> reads ? scopes.readScope() : scopes.writeScope())
                        .orElse("")
                : scopeOfPerson(request.uri().getPath(), reads);
    }

    private static String scopeOfPerson(String path, boolean reads) {
        PersonResource resource = path.endsWith("/profile")
                ? PersonResource.PROFILE
                : path.endsWith("/irnProfile") ? PersonResource.IRN_PROFILE : PersonResource.SETTINGS;
        return String.valueOf(reads ? resource.readScope() : resource.writeScope());
    }

    private static boolean isOfProject(HttpRequest request) {
        return request.uri().getPath().contains("/projects/");
    }

    private static String describe(HttpRequest request, int status, String reason) {
        String whose = isOfProject(request)
                ? ""
                : " for connection '" + request.caller().connection() + "'";
        String what = request.describe() + whose + " was answered " + status;
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
