package io.github.camelfitbit.webhook;

import java.util.Map;

/**
 * What a vendor is answered; there is never a body. Immutable.
 *
 * @param status  the HTTP status
 * @param headers the headers
 */
public record WebhookAnswer(int status, Map<String, String> headers) {

    /** All notifications are stored, and need not come again. */
    static final WebhookAnswer STORED = of(204);

    /** They could not be stored now, and shall come again. */
    static final WebhookAnswer COME_AGAIN = of(503);

    public WebhookAnswer {
        headers = Map.copyOf(headers);
    }

    static WebhookAnswer of(int status) {
        return new WebhookAnswer(status, Map.of());
    }

    static WebhookAnswer allowing(String methods) {
        return new WebhookAnswer(405, Map.of("Allow", methods));
    }
}
