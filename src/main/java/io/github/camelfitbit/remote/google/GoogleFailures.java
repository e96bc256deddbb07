package io.github.camelfitbit.remote.google;

import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import io.github.camelfitbit.error.FitbitException;
import io.github.camelfitbit.error.InvalidRequestException;
import io.github.camelfitbit.error.MissingScopeException;
import io.github.camelfitbit.error.NotPermittedException;
import io.github.camelfitbit.error.RateLimitedException;
import io.github.camelfitbit.error.RemoteFailure;
import io.github.camelfitbit.error.RemoteUnavailableException;
import io.github.camelfitbit.http.HttpRequest;
import io.github.camelfitbit.http.HttpResponse;
import io.github.camelfitbit.http.RetryAfter;
import io.github.camelfitbit.model.DataType;
import org.jspecify.annotations.Nullable;

/**
 * Turns the vendor's failures ({@code google.rpc.Status}) into the exception family. The vendor's own message is left
 * out: it may quote user ids and filters. Stateless.
 *
 * @see <a href="https://developers.google.com/health/reference/rest/v4/errors">Google Health API, errors</a>
 */
final class GoogleFailures {

    private static final JsonFactory JSON = new JsonFactory();
    private static final Pattern DATA_TYPE = Pattern.compile("/dataTypes/([^/]+)/");
    private static final int MAX_BODY_BYTES = 64 * 1024;

    /** What to do next, for the reasons that somebody can do something about. */
    private static final Map<String, String> NEXT_STEPS = Map.ofEntries(
            Map.entry(
                    "ACCOUNT_NOT_LINKED",
                    "this Google account has no Google Health profile: the person opens the Google Health app once, "
                            + "or connects with the account that the device belongs to"),
            Map.entry(
                    "API_PRIVATE_PREVIEW_ACCESS_DENIED",
                    "Google has not admitted this Cloud project to the API: apply for access"),
            Map.entry(
                    "SERVICE_DISABLED",
                    "the API is not enabled in this Cloud project: enable health.googleapis.com in the console"),
            Map.entry(
                    "DISALLOWED_OAUTH_SCOPES",
                    "the token carries cloud-platform beside the person's scopes: connect again without it"),
            Map.entry(
                    "RESOURCE_PERMISSION_DENIED",
                    "if this lasts, the person removes the app in the Google account and connects again"),
            Map.entry(
                    "DATA_ACCESS_DENIED",
                    "if this lasts, the person removes the app in the Google account and connects again"),
            Map.entry("DATA_POINT_NOT_OWNED_BY_CLIENT", "only records that this application wrote can be changed"),
            Map.entry("SLEEP_ALREADY_EXISTS", "a night is stored for this time already: update or delete that one"));

    private GoogleFailures() {}

    /** The exception for an answer that is no success. */
    static FitbitException from(HttpRequest request, HttpResponse response) throws IOException {
        Details details = Details.read(response);
        int status = response.status();
        String message = describe(request, status, details.reason());
        return switch (status) {
            case 401 -> new NotPermittedException(message, RemoteFailure.permanent(status, details.reason()), null);
            case 403 -> forbidden(request, message, details.reason());
            case 429 ->
                new RateLimitedException(
                        message, new RemoteFailure(status, details.reason(), true, details.retryAfter()), null);
            default ->
                status >= 500 || status == 408
                        ? new RemoteUnavailableException(
                                message, new RemoteFailure(status, details.reason(), true, details.retryAfter()), null)
                        : new InvalidRequestException(message, RemoteFailure.permanent(status, details.reason()), null);
        };
    }

    private static FitbitException forbidden(HttpRequest request, String message, String reason) {
        if (reason.equals("MISSING_OAUTH_SCOPE") || reason.equals("ACCESS_TOKEN_SCOPE_INSUFFICIENT")) {
            String scope = scope(request);
            return new MissingScopeException(
                    request.caller().connection(),
                    scope,
                    message + "; the person has not granted '" + scope + "': ask again with"
                            + " connections/authorize-url");
        }
        return new NotPermittedException(message, RemoteFailure.permanent(403, reason), null);
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
        String nextStep = NEXT_STEPS.get(reason);
        return nextStep == null ? reason : reason + ": " + nextStep;
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
        return reason.isEmpty() ? what : what + " " + withNextStep(reason);
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
            return new Details(GoogleFailures.reason(error), header == null ? retryDelay(error) : header);
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
