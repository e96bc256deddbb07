package io.github.camelfitbit.oauth.endpoint;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import com.nimbusds.oauth2.sdk.util.URLUtils;
import io.github.camelfitbit.error.ConsentRequiredException;
import io.github.camelfitbit.error.FitbitException;
import io.github.camelfitbit.error.InvalidArgumentException;
import io.github.camelfitbit.error.RemoteFailure;
import io.github.camelfitbit.error.RemoteUnavailableException;
import org.jspecify.annotations.Nullable;

/**
 * What the person's browser brought back (RFC 6749 section 4.1.2). Anybody can make one up: nothing of it is believed
 * before its state was found, and it is repeated in no message unsanitised.
 *
 * @param parameters the query's parameters, decoded
 */
public record AuthorizationAnswer(Map<String, String> parameters) {

    /** Our own states are 43 characters of base64url; anything else need not bother the store. */
    private static final Pattern STATE = Pattern.compile("[A-Za-z0-9_-]{16,128}");

    /** RFC 6749 section 3.1: no parameter comes twice. */
    public static AuthorizationAnswer parse(URI callback) {
        Map<String, String> single = new HashMap<>();
        URLUtils.parseParameters(callback.getRawQuery()).forEach((name, values) -> single.put(name, only(values)));
        return new AuthorizationAnswer(single);
    }

    public String state() {
        @Nullable String state = parameters.get("state");
        if (state == null || !STATE.matcher(state).matches()) {
            throw new InvalidArgumentException(
                    "the callback carries no state of ours; start again with connections/authorize-url");
        }
        return state;
    }

    /** The authorization code, or the exception that the error stands for (section 4.1.2.1). */
    public String requireCode(String connection) {
        @Nullable String error = parameters.get("error");
        if (error != null) {
            throw refusal(connection, error);
        }
        @Nullable String code = parameters.get("code");
        if (code == null || code.isBlank()) {
            throw new InvalidArgumentException("connection '" + connection
                    + "': the callback carries neither code nor error; start again with connections/authorize-url");
        }
        return code;
    }

    /** The query holds the code. */
    @Override
    public String toString() {
        return "authorization answer with " + parameters.keySet().size() + " parameters";
    }

    private FitbitException refusal(String connection, String error) {
        String said =
                "connection '" + connection + "': " + VendorText.describe(error, parameters.get("error_description"));
        return switch (error) {
            case "access_denied" ->
                new ConsentRequiredException(
                        connection, said + ": the person did not consent; ask again with connections/authorize-url");
            case "server_error", "temporarily_unavailable" ->
                new RemoteUnavailableException(
                        said + ": the vendor could not ask the person; start again with connections/authorize-url",
                        RemoteFailure.passing(0, error),
                        null);
            default ->
                new InvalidArgumentException(
                        said
                                + ": the vendor refused the authorization request; check the options clientId, redirectUri and scopes");
        };
    }

    private static String only(List<String> values) {
        if (values.size() != 1) {
            throw new InvalidArgumentException(
                    "the callback carries a parameter twice; start again with connections/authorize-url");
        }
        return values.get(0);
    }
}
