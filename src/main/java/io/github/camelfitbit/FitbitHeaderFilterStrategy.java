package io.github.camelfitbit;

import java.util.Locale;
import java.util.Set;

import org.apache.camel.Exchange;
import org.apache.camel.spi.HeaderFilterStrategy;

/**
 * What may pass between our own exchange with camel-http and the wire: out go the few headers that a request is made of,
 * in come the few that an answer is read by. Names are compared without regard to case, so that no
 * {@code cAMELhTTPuRI} slips through.
 */
final class FitbitHeaderFilterStrategy implements HeaderFilterStrategy {

    private static final Set<String> OUT =
            Set.of("authorization", "accept", "accept-language", "accept-locale", "x-fitbit-subscriber-id");
    private static final Set<String> IN = Set.of(
            "content-type",
            "retry-after",
            "date",
            "fitbit-rate-limit-limit",
            "fitbit-rate-limit-remaining",
            "fitbit-rate-limit-reset");

    /** Whether a request's header may be handed to camel-http at all; it makes the content type one of the body. */
    static boolean isSent(String headerName) {
        String name = headerName.toLowerCase(Locale.ROOT);
        return OUT.contains(name) || name.equals("content-type");
    }

    @Override
    public boolean applyFilterToCamelHeaders(String headerName, Object headerValue, Exchange exchange) {
        return !OUT.contains(headerName.toLowerCase(Locale.ROOT));
    }

    @Override
    public boolean applyFilterToExternalHeaders(String headerName, Object headerValue, Exchange exchange) {
        return !IN.contains(headerName.toLowerCase(Locale.ROOT));
    }
}
