package io.github.camelfitbit.webhook;

import java.util.Map;
import java.util.Optional;

/**
 * What came to the address that the vendors notify. Immutable, provided that nobody writes into the body.
 *
 * @param method  the HTTP method in capitals
 * @param query   the query, decoded; each name once
 * @param headers the headers by their names in small letters; each name once
 * @param body    the raw bytes, of a body that is too long its beginning
 */
public record WebhookRequest(String method, Map<String, String> query, Map<String, String> headers, byte[] body) {

    public WebhookRequest {
        query = Map.copyOf(query);
        headers = Map.copyOf(headers);
    }

    Optional<String> parameter(String name) {
        return Optional.ofNullable(query.get(name));
    }

    /** A header that says something. */
    Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name)).filter(value -> !value.isBlank());
    }

    /** Headers, query and body hold secrets and names of people. */
    @Override
    public String toString() {
        return method + " of a notification";
    }
}
