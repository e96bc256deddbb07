package io.github.camelfitbit.oauth.project;

import java.net.URI;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import io.github.camelfitbit.async.Relay;
import io.github.camelfitbit.error.InvalidArgumentException;
import io.github.camelfitbit.http.HttpRequest;
import io.github.camelfitbit.http.HttpTransport;
import io.github.camelfitbit.http.ResponseReader;
import io.github.camelfitbit.model.Secret;
import io.github.camelfitbit.oauth.token.ResourceServer;

/**
 * Adds the project's access token to each request. A 401 renews it and repeats the request once; the second one goes to
 * the reader. Thread-safe, holds no state.
 */
public final class ProjectTransport implements HttpTransport {

    private final HttpTransport next;
    private final ResourceServer resourceServer;
    private final ProjectTokens tokens;

    /**
     * @param next          the way out, throttled
     * @param allowedOrigin the API's base address; tokens are sent to its scheme, host and port only
     * @param tokens        where tokens come from
     */
    public ProjectTransport(HttpTransport next, URI allowedOrigin, ProjectTokens tokens) {
        this.next = next;
        this.resourceServer = new ResourceServer(allowedOrigin);
        this.tokens = tokens;
    }

    /** Sends with the token; fails with {@link InvalidArgumentException} when the request goes to another origin. */
    @Override
    public <T> CompletableFuture<T> send(HttpRequest request, ResponseReader<T> reader) {
        return resourceServer.onlyHere(
                request, () -> Relay.unwrapped(tokens.token().thenCompose(token -> first(request, reader, token))));
    }

    private <T> CompletableFuture<T> first(HttpRequest request, ResponseReader<T> reader, Secret token) {
        ResponseReader<Optional<T>> unless401 =
                response -> response.status() == 401 ? Optional.empty() : Optional.of(reader.read(response));
        return next.send(ResourceServer.authorized(request, token), unless401)
                .thenCompose(answer ->
                        answer.map(CompletableFuture::completedFuture).orElseGet(() -> second(request, reader, token)));
    }

    private <T> CompletableFuture<T> second(HttpRequest request, ResponseReader<T> reader, Secret rejected) {
        return tokens.replaced(rejected)
                .thenCompose(token -> next.send(ResourceServer.authorized(request, token), reader));
    }
}
