package io.github.camelfitbit.remote;

import java.net.URI;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeMap;

import io.github.camelfitbit.error.InvalidArgumentException;
import io.github.camelfitbit.http.Caller;
import io.github.camelfitbit.http.HttpRequest;

/**
 * A request in a route's own words. Immutable but for the body's bytes, which nobody changes.
 *
 * @param caller     for whom
 * @param method     GET, POST, PUT, PATCH or DELETE
 * @param path       the path below the base address
 * @param parameters the query; a collection gives a parameter several times
 * @param body       JSON in bytes; empty for none. A GET and a DELETE send none
 */
public record RawCall(Caller caller, String method, RelativePath path, Map<String, ?> parameters, byte[] body) {

    private static final List<String> METHODS = List.of("GET", "POST", "PUT", "PATCH", "DELETE");

    /** Addresses are logged on the way: RFC 6750 section 5.3. */
    private static final Set<String> CREDENTIALS = Set.of("access_token", "oauth_token", "key");

    private static final Set<String> BODILESS = Set.of("GET", "DELETE");

    /** What may be sent twice: RFC 9110 section 9.2.2. */
    private static final Set<String> REPEATABLE = Set.of("GET", "PUT", "DELETE");

    /**
     * @throws InvalidArgumentException when the method is none of these, or a parameter has no name or is a credential
     */
    public RawCall {
        requireMethod(method);
        requireNames(parameters.keySet());
    }

    /** Fails with {@link InvalidArgumentException} when it is no method that may be sent. */
    public static void requireMethod(String method) {
        if (!METHODS.contains(method)) {
            throw new InvalidArgumentException(
                    "option 'method' is '" + shown(method) + "': use one of " + String.join(", ", METHODS));
        }
    }

    /** Fails with {@link InvalidArgumentException} when one is no name of a parameter, or that of a credential. */
    public static void requireNames(Collection<String> names) {
        if (names.stream().anyMatch(name -> !name.matches("[\\w.$\\[\\]-]{1,100}"))) {
            throw new InvalidArgumentException(
                    "a name in parameter.<name> is none: use letters, digits, '.', '_', '$', '[', ']' and '-'");
        }
        names.stream().filter(CREDENTIALS::contains).findFirst().ifPresent(name -> {
            throw new InvalidArgumentException(
                    "'parameter." + name + "' is a credential, which never stands in an address:"
                            + " leave it out, each request carries the connection's token in its header");
        });
    }

    /** The request. */
    HttpRequest toHttp(URI base) {
        URI uri = URI.create(base + path.text() + query());
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Accept", "application/json, */*");
        byte[] sent = BODILESS.contains(method) ? new byte[0] : body;
        if (sent.length > 0) {
            headers.put("Content-Type", "application/json");
        }
        HttpRequest request = new HttpRequest(method, uri, headers, sent, caller);
        return REPEATABLE.contains(method) ? request.asRepeatable() : request;
    }

    private String query() {
        StringJoiner query = new StringJoiner("&", "?", "").setEmptyValue("");
        new TreeMap<String, Object>(parameters).forEach((name, value) -> {
            Collection<?> values = value instanceof Collection<?> several ? several : List.of(value);
            values.forEach(one -> query.add(PercentEncoding.of(name) + '=' + PercentEncoding.of(one.toString())));
        });
        return query.toString();
    }

    private static String shown(String text) {
        return text.substring(0, Math.min(text.length(), 20)).replaceAll("\\W", "?");
    }
}
