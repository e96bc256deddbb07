package io.github.camelfitbit.simulator.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One request.
 *
 * @param path as it came over the wire, percent-encoding and all
 * @param query the decoded query parameters, each with all its values
 * @param headers by lower-case name
 */
public record Ask(String verb, String path, Map<String, List<String>> query, Map<String, String> headers, String body) {

    /** A header by its lower-case name. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    /** The first value of a query parameter. */
    public Optional<String> parameter(String name) {
        return Optional.ofNullable(query.get(name)).map(values -> values.get(0));
    }

    /** Whether the content type is this one, whatever its parameters. */
    public boolean hasContentType(String mediaType) {
        return header("content-type")
                .map(type -> type.split(";", 2)[0].trim())
                .filter(mediaType::equalsIgnoreCase)
                .isPresent();
    }

    /** The same request with one parameter replaced, or removed when the value is empty. */
    public Ask with(String name, Optional<String> value) {
        Map<String, List<String>> changed = new LinkedHashMap<>(query);
        changed.remove(name);
        value.ifPresent(v -> changed.put(name, List.of(v)));
        return new Ask(verb, path, changed, headers, body);
    }

    /** Reads {@code a=1&b=2}, as in a query or a form. */
    public static Map<String, List<String>> parameters(String encoded) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        for (String pair : encoded.split("&")) {
            if (!pair.isEmpty()) {
                int equals = pair.indexOf('=');
                String name = equals < 0 ? pair : pair.substring(0, equals);
                String value = equals < 0 ? "" : pair.substring(equals + 1);
                parameters
                        .computeIfAbsent(decode(name), key -> new ArrayList<>())
                        .add(decode(value));
            }
        }
        return parameters;
    }

    private static String decode(String encoded) {
        return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
    }
}
