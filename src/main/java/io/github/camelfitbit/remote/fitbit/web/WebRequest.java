package io.github.camelfitbit.remote.fitbit.web;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.function.BiConsumer;

import io.github.camelfitbit.error.InvalidArgumentException;
import io.github.camelfitbit.http.Caller;
import io.github.camelfitbit.http.HttpRequest;
import io.github.camelfitbit.remote.PercentEncoding;
import io.github.camelfitbit.remote.fitbit.web.WebParameter.Place;
import io.github.camelfitbit.transform.DataPointJson;
import org.jspecify.annotations.Nullable;

/**
 * A checked call as a request. Immutable.
 *
 * @param arguments what is sent, checked
 * @param caller    for whom
 * @param body      the body's bytes; empty for none
 */
record WebRequest(WebArguments arguments, Caller caller, byte[] body) {

    /**
     * Checks a call.
     *
     * @throws InvalidArgumentException when the operation cannot be called so; nothing was sent
     */
    static WebRequest of(WebCall call) {
        WebArguments arguments = WebArguments.of(call.operation(), call.parameters(), call.now());
        return new WebRequest(arguments, call.caller(), body(call.operation(), call.body()));
    }

    /** The scopes it needs. */
    List<String> scopes() {
        return operation().scopes(arguments.values().values());
    }

    WebOperation operation() {
        return arguments.operation();
    }

    /** The request for the first page. */
    HttpRequest toHttp(URI base) {
        return toHttp(base, query());
    }

    /** The request with another query, as {@code pagination.next} has it. */
    HttpRequest toHttp(URI base, String query) {
        URI uri = URI.create(base + arguments.path() + (query.isEmpty() ? "" : '?' + query));
        HttpRequest request = new HttpRequest(operation().verb(), uri, headers(), body, caller);
        return operation().verb().equals("DELETE") ? request.asRepeatable() : request;
    }

    private String query() {
        StringJoiner query = new StringJoiner("&");
        each(Place.QUERY, (name, value) -> query.add(name + '=' + PercentEncoding.of(value)));
        return query.toString();
    }

    private Map<String, String> headers() {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Accept", operation().isJson() ? "application/json" : "application/vnd.garmin.tcx+xml");
        each(Place.HEADER, headers::put);
        if (body.length > 0) {
            headers.put("Content-Type", "application/json");
        }
        return headers;
    }

    private void each(Place place, BiConsumer<String, String> visitor) {
        for (WebParameter parameter : operation().parameters()) {
            String value = arguments.get(parameter.name());
            if (parameter.place() == place && value != null) {
                visitor.accept(parameter.name(), value);
            }
        }
    }

    private static byte[] body(WebOperation operation, @Nullable Map<String, ?> members) {
        if (operation.bodyMembers().isEmpty()) {
            return new byte[0];
        }
        if (members == null || !members.keySet().containsAll(operation.bodyMembers())) {
            throw new InvalidArgumentException("web/" + operation.id()
                    + " sends the message's body, which must be a JSON object or a map with "
                    + String.join(" and ", operation.bodyMembers()));
        }
        return DataPointJson.text(members).getBytes(StandardCharsets.UTF_8);
    }
}
