package io.github.camelfitbit.oauth.token;

import java.net.URI;
import java.util.concurrent.CompletableFuture;

import io.github.camelfitbit.error.InvalidArgumentException;
import io.github.camelfitbit.http.HttpRequest;
import io.github.camelfitbit.http.HttpTransport;
import io.github.camelfitbit.http.ResponseReader;
import io.github.camelfitbit.model.Secret;
import io.github.camelfitbit.oauth.consent.PersonLookup;

/**
 * Adds one given access token to each request, and neither renews nor judges it: for a token that no store holds yet,
 * as {@link PersonLookup} is given. Thread-safe.
 */
public final class BearerTransport implements HttpTransport {

    private final HttpTransport next;
    private final ResourceServer resourceServer;
    private final Secret accessToken;

    /**
     * @param next          the way out
     * @param allowedOrigin the API's base address; tokens are sent to its scheme, host and port only
     * @param accessToken   the token to send
     */
    public BearerTransport(HttpTransport next, URI allowedOrigin, Secret accessToken) {
        this.next = next;
        this.resourceServer = new ResourceServer(allowedOrigin);
        this.accessToken = accessToken;
    }

    /** Sends with the token; fails with {@link InvalidArgumentException} when the request goes to another origin. */
    @Override
    public <T> CompletableFuture<T> send(HttpRequest request, ResponseReader<T> reader) {
        return resourceServer.onlyHere(
                request, () -> next.send(ResourceServer.authorized(request, accessToken), reader));
    }
}
