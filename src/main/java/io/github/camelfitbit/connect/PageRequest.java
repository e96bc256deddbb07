package io.github.camelfitbit.connect;

import java.util.Map;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * What a browser asks of the page. Immutable.
 *
 * @param method     the HTTP method in capitals
 * @param path       the path below the page's prefix, still encoded, such as {@code /connections/alice}
 * @param site       where the page is for this browser
 * @param parameters the query of a GET, the form of a POST, decoded; each name once
 * @param headers    the headers by their names in small letters; each name once
 * @param visitor    what is known of who asks
 */
public record PageRequest(
        String method,
        String path,
        Site site,
        Map<String, String> parameters,
        Map<String, String> headers,
        Visitor visitor) {

    private static final Pattern COOKIES = Pattern.compile(";\\s*");

    public PageRequest {
        parameters = Map.copyOf(parameters);
        headers = Map.copyOf(headers);
    }

    /**
     * What is known of who asks.
     *
     * @param operator   who is signed in, as the route says; null for nobody
     * @param onLoopback whether the connection comes from this very machine
     */
    public record Visitor(@Nullable String operator, boolean onLoopback) {}

    boolean isPost() {
        return method.equals("POST");
    }

    /** A parameter, {@code ""} when there is none. */
    String parameter(String name) {
        return parameters.getOrDefault(name, "").strip();
    }

    /** A header, {@code ""} when there is none. */
    String header(String name) {
        return headers.getOrDefault(name, "");
    }

    /** A cookie; null when there is none, or several. */
    @Nullable
    String cookie(String name) {
        String found = null;
        for (String cookie : COOKIES.split(header("cookie"))) {
            if (cookie.startsWith(name + "=")) {
                if (found != null) {
                    return null;
                }
                found = cookie.substring(name.length() + 1);
            }
        }
        return found;
    }

    /** The query and the form may hold codes and keys. */
    @Override
    public String toString() {
        return method + " on the connect page";
    }
}
