package io.github.camelfitbit.oauth.token;

import java.io.IOException;
import java.net.URI;
import java.util.concurrent.CompletableFuture;

import io.github.camelfitbit.async.Relay;
import io.github.camelfitbit.error.ConsentRequiredException;
import io.github.camelfitbit.error.InvalidArgumentException;
import io.github.camelfitbit.error.RemoteUnavailableException;
import io.github.camelfitbit.http.HttpRequest;
import io.github.camelfitbit.http.HttpResponse;
import io.github.camelfitbit.http.HttpTransport;
import io.github.camelfitbit.http.ResponseReader;
import io.github.camelfitbit.model.Api;
import io.github.camelfitbit.model.Connection;
import io.github.camelfitbit.model.Secret;
import io.github.camelfitbit.oauth.Standing;
import org.jspecify.annotations.Nullable;

/**
 * Adds the caller's access token to each request. Thread-safe, holds no state.
 *
 * <p>A 401 is not believed at once: the token is renewed and the request repeated, each once. A second 401 is the
 * vendor's bad day until it has lasted for 24 hours: the call fails with {@link RemoteUnavailableException}, and the
 * connection remembers since when; only then it needs re-authorisation and the call fails with
 * {@link ConsentRequiredException}. Every other status, 403 among them, goes to the reader and never changes the state of
 * the connection. Waiting for a refresh blocks no thread; a fresh token is added on the caller's thread.
 */
public final class AuthorizedTransport implements HttpTransport {

    private final HttpTransport next;
    private final TokenManager tokens;
    private final Api api;
    private final ResourceServer resourceServer;

    /**
     * @param next          the way out, throttled
     * @param tokens        where access tokens come from
     * @param api           whose connections may call
     * @param allowedOrigin the API's base address; tokens are sent to its scheme, host and port only
     */
    public AuthorizedTransport(HttpTransport next, TokenManager tokens, Api api, URI allowedOrigin) {
        this.next = next;
        this.tokens = tokens;
        this.api = api;
        this.resourceServer = new ResourceServer(allowedOrigin);
    }

    /**
     * Sends with the token of {@code request.caller().connection()}. Fails with {@link InvalidArgumentException} when the
     * request goes to another origin, with {@link ConsentRequiredException} when the connection belongs to another
     * API, and as {@link TokenManager} does when there is no good token. The reader does not
     * see a 401.
     */
    @Override
    public <T> CompletableFuture<T> send(HttpRequest request, ResponseReader<T> reader) {
        return resourceServer.onlyHere(request, () -> Relay.unwrapped(withToken(request, reader)));
    }

    private <T> CompletableFuture<T> withToken(HttpRequest request, ResponseReader<T> reader) {
        return tokens.connected(connection(request)).thenCompose(granted -> {
            Standing.requireTokens(granted, api);
            return first(request, reader, granted);
        });
    }

    private <T> CompletableFuture<T> first(HttpRequest request, ResponseReader<T> reader, Connection granted) {
        return attempt(request, reader, granted)
                .thenCompose(answer -> answer.isUnauthorized()
                        ? second(request, reader, token(granted))
                        : CompletableFuture.completedFuture(answer.value()));
    }

    private <T> CompletableFuture<T> second(HttpRequest request, ResponseReader<T> reader, Secret rejected) {
        return tokens.replaced(connection(request), rejected)
                .thenCompose(granted -> attempt(request, reader, granted).thenApply(answer -> {
                    if (answer.isUnauthorized()) {
                        throw tokens.refused(connection(request), token(granted));
                    }
                    return answer.value();
                }));
    }

    private <T> CompletableFuture<Answer<T>> attempt(
            HttpRequest request, ResponseReader<T> reader, Connection granted) {
        return next.send(ResourceServer.authorized(request, token(granted)), response -> {
            if (isAccepted(response.status())) {
                tokens.accepted(granted);
            }
            return Answer.read(response, reader);
        });
    }

    /** The vendor's own bad hour says nothing about the token. */
    private static boolean isAccepted(int status) {
        return status != 401 && status < 500;
    }

    private static Secret token(Connection granted) {
        return Standing.requireTokens(granted).accessToken();
    }

    private static String connection(HttpRequest request) {
        return request.caller().connection();
    }

    /** What one attempt brought; a 401 has no value, and the reader has not seen it. */
    private record Answer<T>(boolean isUnauthorized, @Nullable T value) {

        static <T> Answer<T> read(HttpResponse response, ResponseReader<T> reader) throws IOException {
            return response.status() == 401 ? new Answer<>(true, null) : new Answer<>(false, reader.read(response));
        }
    }
}
