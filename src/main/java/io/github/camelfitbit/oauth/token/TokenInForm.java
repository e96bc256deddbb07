package io.github.camelfitbit.oauth.token;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import io.github.camelfitbit.async.Relay;
import io.github.camelfitbit.http.HttpRequest;
import io.github.camelfitbit.http.HttpTransport;
import io.github.camelfitbit.http.ResponseReader;
import io.github.camelfitbit.model.Secret;

/**
 * Puts the caller's access token into the form of each request, as introspection wants it (RFC 7662 section 2.1).
 * Thread-safe, holds no state.
 */
public final class TokenInForm implements HttpTransport {

    private final HttpTransport next;
    private final TokenManager tokens;

    /**
     * @param next   the way out, authorised: it lets tokens go to the API only
     * @param tokens where access tokens come from
     */
    public TokenInForm(HttpTransport next, TokenManager tokens) {
        this.next = next;
        this.tokens = tokens;
    }

    /** Sends {@code token=...} as the body; fails as {@link TokenManager} does when there is no good token. */
    @Override
    public <T> CompletableFuture<T> send(HttpRequest request, ResponseReader<T> reader) {
        return Relay.unwrapped(tokens.accessToken(request.caller().connection())
                .thenCompose(token -> next.send(withForm(request, token), reader)));
    }

    private static HttpRequest withForm(HttpRequest request, Secret token) {
        Map<String, String> headers = new HashMap<>(request.headers());
        headers.put("Content-Type", "application/x-www-form-urlencoded");
        String form = "token=" + URLEncoder.encode(token.reveal(), StandardCharsets.UTF_8);
        return new HttpRequest(
                request.method(),
                request.uri(),
                headers,
                form.getBytes(StandardCharsets.UTF_8),
                request.caller(),
                request.repeatable());
    }
}
