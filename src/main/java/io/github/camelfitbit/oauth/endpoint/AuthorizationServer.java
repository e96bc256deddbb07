package io.github.camelfitbit.oauth.endpoint;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.AuthorizationGrant;
import com.nimbusds.oauth2.sdk.RefreshTokenGrant;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenRevocationRequest;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.oauth2.sdk.token.RefreshToken;
import com.nimbusds.oauth2.sdk.token.Token;
import com.nimbusds.oauth2.sdk.token.TypelessAccessToken;
import io.github.camelfitbit.error.FitbitException;
import io.github.camelfitbit.error.InvalidArgumentException;
import io.github.camelfitbit.error.Remedy;
import io.github.camelfitbit.error.RemoteFailure;
import io.github.camelfitbit.error.RemoteUnavailableException;
import io.github.camelfitbit.http.Caller;
import io.github.camelfitbit.http.HttpRequest;
import io.github.camelfitbit.http.HttpTransport;
import io.github.camelfitbit.http.Priority;
import io.github.camelfitbit.store.PendingConsent;
import org.jspecify.annotations.Nullable;

/**
 * The token and the revocation endpoint (RFC 6749 section 3.2, RFC 7009): what is sent, and what the answers mean.
 * Thread-safe, holds no state.
 *
 * <p>The transport is given undecorated or with retries, never with authorisation: that one asks here. A refresh
 * and a revocation may be repeated: Google's refresh tokens are not spent by their use, and Fitbit, whose are, answers
 * the identical request with the identical pair for about two minutes, as long as the new pair was not used. A code is
 * spent (RFC 6749 section 4.1.2), so after a lost answer to its exchange the person has to click again.
 */
public final class AuthorizationServer {

    private final OAuthSettings settings;
    private final Dialect dialect;
    private final HttpTransport transport;
    private final Clock clock;

    /**
     * @param settings  who we are, and where the endpoints are
     * @param transport the way out, without authorisation
     * @param clock     what lifetimes are counted from
     */
    public AuthorizationServer(OAuthSettings settings, HttpTransport transport, Clock clock) {
        this.settings = settings;
        this.dialect = Dialect.of(settings.api());
        this.transport = transport;
        this.clock = clock;
    }

    public OAuthSettings settings() {
        return settings;
    }

    /**
     * The scopes to ask for, as stores spell them.
     *
     * @param asked empty for the configured ones
     * @throws InvalidArgumentException when none is left, or they cannot be asked for together
     */
    public Set<String> scopes(Set<String> asked) {
        Set<String> scopes = asked.isEmpty() ? settings.scopes() : dialect.stored(asked);
        if (scopes.isEmpty()) {
            throw new InvalidArgumentException(
                    "no scope to ask for; set the option scopes (fitbitScopes at the Fitbit Web API)");
        }
        return scopes;
    }

    /**
     * The address that asks a person for consent (RFC 6749 section 4.1.1).
     *
     * @param again     whether the person is to be asked although they consented before
     * @param loginHint the account to preselect; null for none
     */
    public URI link(PendingConsent consent, boolean again, @Nullable String loginHint) {
        return new AuthorizationLink(settings, consent, dialect.authorizationParameters(again, loginHint)).toUri();
    }

    /** Exchanges an authorization code (RFC 6749 section 4.1.3) and proves with the verifier that we asked (RFC 7636). */
    public CompletableFuture<Grant> exchange(PendingConsent consent, String code) {
        AuthorizationGrant grant = new AuthorizationCodeGrant(
                new AuthorizationCode(code),
                consent.redirectUri(),
                new CodeVerifier(consent.codeVerifier().reveal()));
        return send(form(consent.connection(), token(grant)), answerTo(consent.connection(), consent.scopes())::read);
    }

    /**
     * Buys the next access token (RFC 6749 section 6).
     *
     * @param scopes what was granted before: what stays so when the answer does not say
     */
    public CompletableFuture<Grant> refresh(
            String connection, io.github.camelfitbit.model.Secret refreshToken, Set<String> scopes) {
        AuthorizationGrant grant = new RefreshTokenGrant(new RefreshToken(refreshToken.reveal()));
        return send(form(connection, token(grant)).asRepeatable(), answerTo(connection, scopes)::read);
    }

    /**
     * Ends a grant (RFC 7009). At Google this ends every token that the person gave to this project, at Fitbit every token
     * of the person for this application, whichever is sent. A token that is no longer valid is what was wanted, and
     * answers false; {@link RemoteUnavailableException} for every other answer than 200.
     */
    public CompletableFuture<Boolean> revoke(String connection, io.github.camelfitbit.model.Secret token) {
        return send(
                form(connection, revocation(new TypelessAccessToken(token.reveal())))
                        .asRepeatable(),
                answer -> requireRevoked(connection, answer));
    }

    private HTTPRequest token(AuthorizationGrant grant) {
        @Nullable ClientAuthentication client = dialect.clientAuthentication(settings);
        URI endpoint = settings.tokenEndpoint();
        return (client == null
                        ? new TokenRequest.Builder(endpoint, clientId(), grant)
                        : new TokenRequest.Builder(endpoint, client, grant))
                .build()
                .toHTTPRequest();
    }

    private HTTPRequest revocation(Token token) {
        @Nullable ClientAuthentication client = dialect.revocationAuthentication(settings);
        URI endpoint = settings.revocationEndpoint();
        return (client == null
                        ? new TokenRevocationRequest(endpoint, clientId(), token)
                        : new TokenRevocationRequest(endpoint, client, token))
                .toHTTPRequest();
    }

    private TokenAnswer answerTo(String connection, Set<String> scopes) {
        return new TokenAnswer(connection, dialect, scopes, clock.instant());
    }

    private static HttpRequest form(String connection, HTTPRequest form) {
        return new HttpRequest(
                "POST",
                form.getURI(),
                headers(form),
                form.getBody().getBytes(StandardCharsets.UTF_8),
                new Caller(connection, Priority.ACTION));
    }

    private static Map<String, String> headers(HTTPRequest form) {
        Map<String, String> headers = new TreeMap<>(
                Map.of("Content-Type", "application/x-www-form-urlencoded", "Accept", "application/json"));
        @Nullable String authorization = form.getAuthorization();
        if (authorization != null) {
            headers.put("Authorization", authorization);
        }
        return headers;
    }

    /** Judges the answer while the transport reads it, so that a transport with retries sees which failures pass. */
    private <T> CompletableFuture<T> send(HttpRequest request, Function<EndpointAnswer, T> judge) {
        return transport.send(request, response -> judge.apply(EndpointAnswer.read(response)));
    }

    private static boolean requireRevoked(String connection, EndpointAnswer answer) {
        boolean wasInvalid = answer.status() / 100 == 4 && answer.body().contains("invalid_token");
        if (!answer.isSuccess() && !wasInvalid) {
            throw notRevoked(connection, answer);
        }
        return answer.isSuccess();
    }

    private static FitbitException notRevoked(String connection, EndpointAnswer answer) {
        return new RemoteUnavailableException(
                "connection '" + connection + "': the vendor did not confirm the revocation (status " + answer.status()
                        + "); the person can end it in the settings of the account",
                new RemoteFailure(answer.status(), "", Remedy.ASK_AGAIN, answer.retryAfter()),
                null);
    }

    private ClientID clientId() {
        return new ClientID(settings.clientId());
    }
}
