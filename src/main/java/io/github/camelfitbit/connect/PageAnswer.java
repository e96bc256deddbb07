package io.github.camelfitbit.connect;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the page answers. Immutable, provided that nobody writes into the body.
 *
 * @param status  the HTTP status
 * @param headers the headers
 * @param body    the body, empty for none
 */
public record PageAnswer(int status, Map<String, String> headers, byte[] body) {

    public PageAnswer {
        headers = Map.copyOf(headers);
    }

    static PageAnswer html(int status, String html) {
        return of(status, "text/html; charset=utf-8", html.getBytes(StandardCharsets.UTF_8));
    }

    static PageAnswer of(int status, String contentType, byte[] body) {
        return new PageAnswer(status, Map.of("Content-Type", contentType), body);
    }

    /** Sends the browser on with a GET. */
    static PageAnswer seeOther(String location) {
        return new PageAnswer(303, Map.of("Location", location), new byte[0]);
    }

    PageAnswer with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new PageAnswer(status, more, body);
    }

    /** The body may hold health values, the location a state. */
    @Override
    public String toString() {
        return "answer " + status + " of the connect page";
    }
}
