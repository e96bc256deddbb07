package io.github.camelfitbit.oauth.project;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import com.nimbusds.oauth2.sdk.AccessTokenResponse;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.TokenErrorResponse;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.token.AccessToken;
import io.github.camelfitbit.error.FailureTable;
import io.github.camelfitbit.error.FitbitException;
import io.github.camelfitbit.error.InvalidArgumentException;
import io.github.camelfitbit.error.RemoteFailure;
import io.github.camelfitbit.error.RemoteUnavailableException;
import io.github.camelfitbit.http.Caller;
import io.github.camelfitbit.http.HttpRequest;
import io.github.camelfitbit.http.HttpTransport;
import io.github.camelfitbit.model.Secret;
import io.github.camelfitbit.oauth.endpoint.EndpointAnswer;
import io.github.camelfitbit.oauth.endpoint.TokenRefusals;

/** Buys tokens of the project with a key, at the token endpoint. Thread-safe, holds no state. */
public final class KeyTokens implements ProjectTokenSupplier {

    private static final Duration USUAL_LIFETIME = Duration.ofHours(1);

    private final ProjectKey key;
    private final Caller project;
    private final HttpTransport transport;
    private final Clock clock;

    /**
     * @param key       what buys them
     * @param project   whose budget it is
     * @param transport the way out, throttled and with retries, without authorisation
     * @param clock     what lifetimes are counted from
     */
    public KeyTokens(ProjectKey key, Caller project, HttpTransport transport, Clock clock) {
        this.key = key;
        this.project = project;
        this.transport = transport;
        this.clock = clock;
    }

    /** An assertion may be sent twice: each buys a token, and none spends it. */
    @Override
    public CompletableFuture<ProjectToken> get() {
        Instant askedAt = clock.instant();
        HTTPRequest form = key.request(askedAt).toHTTPRequest();
        HttpRequest request = new HttpRequest(
                        "POST",
                        key.tokenEndpoint(),
                        Map.of("Content-Type", "application/x-www-form-urlencoded", "Accept", "application/json"),
                        form.getBody().getBytes(StandardCharsets.UTF_8),
                        project)
                .asRepeatable();
        return transport.send(request, response -> token(EndpointAnswer.read(response), askedAt));
    }

    private static ProjectToken token(EndpointAnswer answer, Instant askedAt) {
        if (answer.isSuccess()) {
            try {
                AccessToken token =
                        AccessTokenResponse.parse(answer.toNimbus()).getTokens().getAccessToken();
                Duration lifetime = token.getLifetime() > 0 ? Duration.ofSeconds(token.getLifetime()) : USUAL_LIFETIME;
                return new ProjectToken(Secret.of(token.getValue()), askedAt.plus(lifetime));
            } catch (ParseException e) {
                // not chained: the parser quotes what it read, and that may be a token
            }
        }
        throw refused(answer);
    }

    private static FitbitException refused(EndpointAnswer answer) {
        String code = code(answer);
        FailureTable.Row row = TokenRefusals.GOOGLE.of(answer.isSuccess() ? 400 : answer.status(), code);
        String said = code.isEmpty() ? "status " + answer.status() : code;
        if (row.remedy().passes()) {
            return new RemoteUnavailableException(
                    "the token endpoint is not available for the project's credential (" + said + "); try again later",
                    new RemoteFailure(answer.status(), code, row.remedy(), answer.retryAfter()),
                    null);
        }
        return new InvalidArgumentException("option 'serviceAccountKey': the token endpoint refused the project's"
                + " credential (" + said + "); check that the key was not deleted in the Google Cloud console, and that"
                + " the clock of this machine is right");
    }

    /** RFC 6749 section 5.2 names the characters; anything else is not repeated. */
    private static String code(EndpointAnswer answer) {
        try {
            String code =
                    TokenErrorResponse.parse(answer.toNimbus()).getErrorObject().getCode();
            return code != null && code.matches("[a-z_]{1,60}") ? code : "";
        } catch (ParseException | IllegalArgumentException e) {
            return "";
        }
    }
}
