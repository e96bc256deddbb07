package io.github.camelfitbit;

import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import io.github.camelfitbit.connect.PageAnswer;
import io.github.camelfitbit.connect.PageRequest;
import io.github.camelfitbit.connect.Site;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.jspecify.annotations.Nullable;

/**
 * The connect page's requests and answers as messages of Camel's HTTP consumers. What is read: the method, the addresses,
 * the query, the form and a few headers. Camel lays query and form over the headers, so what could be taken for one of the
 * headers that are read is refused.
 *
 * @param connectUri the page's public address; null when none is configured
 */
record PageMessages(@Nullable URI connectUri) {

    private static final int MAX_CHARACTERS = 8_192;

    private static final Set<String> HEADERS = Set.of(
            "host",
            "cookie",
            "origin",
            "sec-fetch-site",
            "content-type",
            "content-length",
            "forwarded",
            "x-forwarded-for",
            "x-forwarded-host",
            "x-forwarded-proto",
            "x-forwarded-server",
            "x-real-ip",
            "via");

    /** Where HTTP consumers put the other end of the connection: platform-http on Vert.x, and on servlets. */
    private static final List<String> REMOTE =
            List.of("CamelVertxPlatformHttpRemoteAddress", "CamelNettyRemoteAddress", "CamelHttpRemoteAddress");

    /**
     * A message that was read.
     *
     * @param request the request; null when it is refused
     * @param refusal the status that it is refused with
     */
    record Read(@Nullable PageRequest request, int refusal) {}

    private static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;
        private final int status;

        Refused(int status) {
            super("refused with " + status, null, false, false);
            this.status = status;
        }
    }

    Read read(Exchange exchange) {
        try {
            return new Read(request(exchange), 0);
        } catch (Refused e) {
            return new Read(null, e.status);
        }
    }

    /** What there is to say about a request that is not even read. */
    static PageAnswer refusal(int status) {
        String text = status == 400 ? "This request cannot be read." : "This request is too long.";
        return new PageAnswer(
                status,
                Map.of("Content-Type", "text/plain; charset=utf-8", "Cache-Control", "no-store"),
                text.getBytes(StandardCharsets.UTF_8));
    }

    /** Nothing of the request is left on the message. */
    static void write(PageAnswer answer, Exchange exchange) {
        Message message = exchange.getMessage();
        message.removeHeaders("*");
        answer.headers().forEach(message::setHeader);
        message.setHeader(Exchange.HTTP_RESPONSE_CODE, answer.status());
        message.setBody(answer.body());
    }

    private PageRequest request(Exchange exchange) throws Refused {
        Message message = exchange.getIn();
        String method = text(message, Exchange.HTTP_METHOD).toUpperCase(Locale.ROOT);
        Map<String, String> parameters = method.equals("POST") ? form(message) : decoded(query(message));
        if (parameters.keySet().stream().anyMatch(name -> HEADERS.contains(name.toLowerCase(Locale.ROOT)))) {
            throw new Refused(400);
        }
        Map<String, String> headers = headers(message);
        String path = below(text(message, Exchange.HTTP_PATH), mount(exchange));
        return new PageRequest(
                method,
                path,
                site(message, headers, path),
                parameters,
                headers,
                new PageRequest.Visitor(
                        message.getHeader(FitbitConstants.OPERATOR, String.class), isLoopback(message)));
    }

    private Site site(Message message, Map<String, String> headers, String path) {
        String full = pathOf(text(message, Exchange.HTTP_URI));
        String prefix = full.endsWith(path) ? full.substring(0, full.length() - path.length()) : full;
        String url = text(message, Exchange.HTTP_URL);
        String authority = headers.getOrDefault("host", authority(url));
        return new Site(url.startsWith("https:") ? "https" : "http", authority, withoutSlash(prefix))
                .orPublic(connectUri);
    }

    private static Map<String, String> headers(Message message) throws Refused {
        Map<String, String> headers = new HashMap<>();
        for (Map.Entry<String, Object> header : message.getHeaders().entrySet()) {
            String name = header.getKey().toLowerCase(Locale.ROOT);
            if (HEADERS.contains(name)) {
                headers.put(name, single(header.getValue()));
            }
        }
        return headers;
    }

    private static String single(@Nullable Object value) throws Refused {
        if (value instanceof Iterable<?> || value != null && value.getClass().isArray()) {
            throw new Refused(400);
        }
        String text = String.valueOf(value);
        if (text.length() > MAX_CHARACTERS) {
            throw new Refused(431);
        }
        return text;
    }

    private static String query(Message message) throws Refused {
        String raw = text(message, Exchange.HTTP_RAW_QUERY);
        String query = raw.isEmpty() ? text(message, Exchange.HTTP_QUERY) : raw;
        if (query.length() > MAX_CHARACTERS) {
            throw new Refused(414);
        }
        return query;
    }

    /** A map where the consumer read the form, else the text of it. A query in a POST's address means nothing. */
    private static Map<String, String> form(Message message) throws Refused {
        requireNoHeadersIn(decoded(query(message)));
        if (!(message.getBody() instanceof Map<?, ?> fields)) {
            String body = message.getBody(String.class);
            if (body != null && body.length() > MAX_CHARACTERS) {
                throw new Refused(413);
            }
            return decoded(body == null ? "" : body);
        }
        Map<String, String> form = new HashMap<>();
        int length = 0;
        for (Map.Entry<?, ?> field : fields.entrySet()) {
            String value = single(field.getValue());
            length += value.length();
            form.put(String.valueOf(field.getKey()), value);
        }
        if (length > MAX_CHARACTERS) {
            throw new Refused(413);
        }
        return form;
    }

    private static void requireNoHeadersIn(Map<String, String> parameters) throws Refused {
        if (parameters.keySet().stream().anyMatch(name -> HEADERS.contains(name.toLowerCase(Locale.ROOT)))) {
            throw new Refused(400);
        }
    }

    private static Map<String, String> decoded(String encoded) throws Refused {
        Map<String, String> parameters = new HashMap<>();
        for (String pair : encoded.split("&")) {
            String[] parts = pair.split("=", 2);
            if (!pair.isEmpty() && parameters.put(decode(parts[0]), parts.length > 1 ? decode(parts[1]) : "") != null) {
                throw new Refused(400);
            }
        }
        return parameters;
    }

    private static String decode(String text) throws Refused {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new Refused(400);
        }
    }

    /** The path that the route stands at; {@code ""} when the message came from somewhere else. */
    private static String mount(Exchange exchange) {
        Endpoint from = exchange.getFromEndpoint();
        if (from == null) {
            return "";
        }
        String address = from.getEndpointBaseUri();
        String behindScheme = address.substring(address.indexOf(':') + 1);
        return behindScheme.matches("https?:.*")
                ? pathOf(behindScheme)
                : "/" + withoutSlash(behindScheme.replaceFirst("^/+", ""));
    }

    private static String below(String path, String mount) {
        return path.equals(mount) || path.startsWith(mount + "/") ? path.substring(mount.length()) : path;
    }

    private static String pathOf(String address) {
        int query = address.indexOf('?');
        String withoutQuery = query < 0 ? address : address.substring(0, query);
        return withoutQuery.replaceFirst("^[A-Za-z]+://[^/]*", "");
    }

    private static String authority(String url) {
        return url.replaceFirst("^[A-Za-z]+://", "").replaceFirst("[/?].*$", "");
    }

    private static String withoutSlash(String path) {
        return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }

    private static String text(Message message, String header) {
        String value = message.getHeader(header, String.class);
        return value == null ? "" : value;
    }

    /** Whoever cannot be told is not from here. */
    private static boolean isLoopback(Message message) {
        for (String header : REMOTE) {
            Object address = message.getHeader(header);
            if (address != null) {
                return address instanceof InetSocketAddress socket
                        ? socket.getAddress() != null && socket.getAddress().isLoopbackAddress()
                        : isLoopback(address.toString());
            }
        }
        return false;
    }

    /** Literal addresses only: nothing is looked up. */
    private static boolean isLoopback(String address) {
        String host = address.replaceFirst("^.*/", "").replaceFirst(":[0-9]+$", "");
        return host.matches("127\\.[0-9]{1,3}\\.[0-9]{1,3}\\.[0-9]{1,3}")
                || Set.of("0:0:0:0:0:0:0:1", "[0:0:0:0:0:0:0:1]", "::1", "[::1]")
                        .contains(host);
    }
}
