package io.github.camelfitbit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import io.github.camelfitbit.webhook.WebhookAnswer;
import io.github.camelfitbit.webhook.WebhookRequest;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.support.MessageHelper;

/**
 * The vendors' requests and their answers as messages of Camel's HTTP consumers. What is read: the method, the query, a few
 * headers, and the bytes of the body as they came.
 *
 * @param maxBodyBytes how many bytes of a body are read; one more, so that more can be told
 */
record WebhookMessages(int maxBodyBytes) {

    private static final Set<String> HEADERS = Set.of(
            "authorization",
            "content-encoding",
            "google-health-api-signature",
            "x-healthapi-signature",
            "x-fitbit-signature");

    WebhookRequest read(Exchange exchange) {
        Message message = exchange.getIn();
        return new WebhookRequest(
                text(message, Exchange.HTTP_METHOD).toUpperCase(Locale.ROOT),
                query(message),
                headers(message),
                body(message));
    }

    /** Nothing of the request is left on the message. */
    static void write(WebhookAnswer answer, Exchange exchange) {
        Message message = exchange.getMessage();
        message.removeHeaders("*");
        answer.headers().forEach(message::setHeader);
        message.setHeader(Exchange.HTTP_RESPONSE_CODE, answer.status());
        message.setBody(null);
    }

    /** A header that comes twice is as good as none. */
    private static Map<String, String> headers(Message message) {
        Map<String, String> headers = new HashMap<>();
        message.getHeaders().forEach((name, value) -> {
            String known = name.toLowerCase(Locale.ROOT);
            if (value instanceof String text && HEADERS.contains(known)) {
                headers.put(known, text);
            }
        });
        return headers;
    }

    /** The server took a form apart: no vendor sends one, and its bytes are gone. */
    private byte[] body(Message message) {
        if (message.getBody() instanceof Map) {
            return new byte[0];
        }
        MessageHelper.resetStreamCache(message);
        try (InputStream body = message.getBody(InputStream.class)) {
            return body == null ? new byte[0] : body.readNBytes(maxBodyBytes + 1);
        } catch (IOException e) {
            throw new UncheckedIOException("the body of a notification cannot be read", e);
        }
    }

    private static Map<String, String> query(Message message) {
        String raw = text(message, Exchange.HTTP_RAW_QUERY);
        Map<String, String> parameters = new HashMap<>();
        for (String pair : (raw.isEmpty() ? text(message, Exchange.HTTP_QUERY) : raw).split("&")) {
            String[] parts = pair.split("=", 2);
            parameters.put(decoded(parts[0]), parts.length > 1 ? decoded(parts[1]) : "");
        }
        return parameters;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private static String text(Message message, String header) {
        String value = message.getHeader(header, String.class);
        return value == null ? "" : value;
    }
}
