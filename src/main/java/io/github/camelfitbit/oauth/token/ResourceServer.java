package io.github.camelfitbit.oauth.token;

import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

import io.github.camelfitbit.error.InvalidArgumentException;
import io.github.camelfitbit.http.HttpRequest;
import io.github.camelfitbit.model.Secret;
import org.jspecify.annotations.Nullable;

/**
 * Where access tokens may be sent (RFC 6750 section 5.3): one origin, that is scheme, host and port, and nowhere else.
 *
 * @param origin any address of the API; its path does not matter
 */
public record ResourceServer(URI origin) {

    /** Makes the call if the request goes to this server; else fails with {@link InvalidArgumentException}. */
    public <T> CompletableFuture<T> onlyHere(HttpRequest request, Supplier<CompletableFuture<T>> call) {
        if (isOwn(request.uri())) {
            return call.get();
        }
        return CompletableFuture.failedFuture(
                new InvalidArgumentException("request " + request.describe() + " does not go to " + originOf(origin)
                        + "; access tokens are sent nowhere else, use a path relative to the API"));
    }

    /** The request with the token (RFC 6750 section 2.1), in place of whatever credentials it came with. */
    public static HttpRequest authorized(HttpRequest request, Secret accessToken) {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.putAll(request.headers());
        headers.put("Authorization", "Bearer " + accessToken.reveal());
        return new HttpRequest(
                request.method(), request.uri(), headers, request.body(), request.caller(), request.repeatable());
    }

    private boolean isOwn(URI uri) {
        return origin.getScheme().equalsIgnoreCase(uri.getScheme())
                && origin.getHost().equalsIgnoreCase(uri.getHost())
                && port(origin) == port(uri);
    }

    private static String originOf(URI uri) {
        return lower(uri.getScheme()) + "://" + lower(uri.getHost()) + ":" + port(uri);
    }

    private static int port(URI uri) {
        int port = uri.getPort();
        return port >= 0 ? port : lower(uri.getScheme()).equals("http") ? 80 : 443;
    }

    private static String lower(@Nullable String text) {
        return text == null ? "" : text.toLowerCase(Locale.ROOT);
    }
}
