package io.github.camelfitbit.oauth.endpoint;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.AuthorizationGrant;
import com.nimbusds.oauth2.sdk.RefreshTokenGrant;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenRevocationRequest;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.oauth2.sdk.token.RefreshToken;
import com.nimbusds.oauth2.sdk.token.TypelessAccessToken;
import io.github.camelfitbit.error.FitbitException;
import io.github.camelfitbit.error.RemoteFailure;
import io.github.camelfitbit.error.RemoteUnavailableException;
import io.github.camelfitbit.http.Caller;
import io.github.camelfitbit.http.HttpRequest;
import io.github.camelfitbit.http.HttpTransport;
import io.github.camelfitbit.http.Priority;
import io.github.camelfitbit.store.PendingConsent;

/**
 * The token and the revocation endpoint (RFC 6749 section 3.2, RFC 7009): what is sent, and what the answers mean.
 * Thread-safe, holds no state.
 *
 * <p>The transport is given undecorated or with retries, never with authorisation: that one asks here. A refresh
 * and a revocation may be repeated: Google's refresh tokens are not spent by their use. A code is (RFC 6749 section
 * 4.1.2), so after a lost answer to its exchange the person has to click again.
 */
public final class AuthorizationServer {

    private final OAuthSettings settings;
    private final HttpTransport transport;
    private final Clock clock;

    /**
     * @param settings  who we are, and where the endpoints are
     * @param transport the way out, without authorisation
     * @param clock     what lifetimes are counted from
     */
    public AuthorizationServer(OAuthSettings settings, HttpTransport transport, Clock clock) {
        this.settings = settings;
        this.transport = transport;
        this.clock = clock;
    }

    public OAuthSettings settings() {
        return settings;
    }

    /** Exchanges an authorization code (RFC 6749 section 4.1.3) and proves with the verifier that we asked (RFC 7636). */
    public CompletableFuture<Grant> exchange(PendingConsent consent, String code) {
        AuthorizationGrant grant = new AuthorizationCodeGrant(
                new AuthorizationCode(code),
                consent.redirectUri(),
                new CodeVerifier(consent.codeVerifier().reveal()));
        return send(form(consent.connection(), token(grant)), answerTo(consent.connection(), consent.scopes())::read);
    }

    /** Buys the next access token (RFC 6749 section 6). */
    public CompletableFuture<Grant> refresh(
            String connection, io.github.camelfitbit.model.Secret refreshToken, Set<String> scopes) {
        AuthorizationGrant grant = new RefreshTokenGrant(new RefreshToken(refreshToken.reveal()));
        return send(form(connection, token(grant)).asRepeatable(), answerTo(connection, scopes)::read);
    }

    /**
     * Ends a grant (RFC 7009). At Google this ends every token that the person gave to this project. A token that is no
     * longer valid is what was wanted, and answers false; {@link RemoteUnavailableException} for every other answer than 200.
     */
    public CompletableFuture<Boolean> revoke(String connection, io.github.camelfitbit.model.Secret token) {
        // the secret is not sent: Google asks for the token alone
        HTTPRequest request = new TokenRevocationRequest(
                        settings.revocationEndpoint(), clientId(), new TypelessAccessToken(token.reveal()))
                .toHTTPRequest();
        return send(form(connection, request).asRepeatable(), answer -> requireRevoked(connection, answer));
    }

    private HTTPRequest token(AuthorizationGrant grant) {
        Secret secret = new Secret(settings.clientSecret().reveal());
        return new TokenRequest(settings.tokenEndpoint(), new ClientSecretPost(clientId(), secret), grant)
                .toHTTPRequest();
    }

    private TokenAnswer answerTo(String connection, Set<String> scopes) {
        return new TokenAnswer(connection, scopes, clock.instant());
    }

    private static HttpRequest form(String connection, HTTPRequest form) {
        return new HttpRequest(
                "POST",
                form.getURI(),
                Map.of("Content-Type", "application/x-www-form-urlencoded", "Accept", "application/json"),
                form.getBody().getBytes(StandardCharsets.UTF_8),
                new Caller(connection, Priority.ACTION));
    }

    /** Judges the answer while the transport reads it, so that a transport with retries sees which failures pass. */
    private <T> CompletableFuture<T> send(HttpRequest request, Function<EndpointAnswer, T> judge) {
        return transport.send(request, response -> judge.apply(EndpointAnswer.read(response)));
    }

    private static boolean requireRevoked(String connection, EndpointAnswer answer) {
        if (!answer.isSuccess() && !(answer.status() == 400 && answer.body().contains("invalid_token"))) {
            throw notRevoked(connection, answer);
        }
        return answer.isSuccess();
    }

    private static FitbitException notRevoked(String connection, EndpointAnswer answer) {
        return new RemoteUnavailableException(
                "connection '" + connection + "': the vendor did not confirm the revocation (status " + answer.status()
                        + "); the person can end it in the settings of the account",
                new RemoteFailure(answer.status(), "", true, answer.retryAfter()),
                null);
    }

    private ClientID clientId() {
        return new ClientID(settings.clientId());
    }
}
