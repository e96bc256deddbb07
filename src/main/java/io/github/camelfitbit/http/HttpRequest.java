package io.github.camelfitbit.http;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A request to a vendor. Immutable but for the body's bytes, which nobody changes.
 *
 * @param method     the HTTP method in capitals
 * @param uri        the absolute address; its query may hold health-related filters and is never logged
 * @param headers    what is sent, and nothing else is
 * @param body       the bytes to send; empty for none
 * @param caller     who the call is made for
 * @param repeatable whether sending it twice does no more than sending it once
 */
public record HttpRequest(
        String method, URI uri, Map<String, String> headers, byte[] body, Caller caller, boolean repeatable) {

    public HttpRequest {
        headers = Map.copyOf(headers);
    }

    /** A request that may be repeated if it is a GET; see {@link #asRepeatable()} for the others. */
    public HttpRequest(String method, URI uri, Map<String, String> headers, byte[] body, Caller caller) {
        this(method, uri, headers, body, caller, method.equals("GET"));
    }

    /** The same request, declared safe to repeat: a delete, or a POST that only asks, such as {@code rollUp}. */
    public HttpRequest asRepeatable() {
        return new HttpRequest(method, uri, headers, body, caller, true);
    }

    /** The same request with one header more. */
    public HttpRequest withHeader(String name, String value) {
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.put(name, value);
        return new HttpRequest(method, uri, all, body, caller, repeatable);
    }

    /** Method and path, without the query: for messages. */
    public String describe() {
        return method + " " + uri.getPath();
    }

    @Override
    public String toString() {
        return describe();
    }
}
