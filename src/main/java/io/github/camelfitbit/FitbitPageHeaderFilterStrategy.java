package io.github.camelfitbit;

import java.util.Locale;
import java.util.Set;

import org.apache.camel.Exchange;
import org.apache.camel.spi.HeaderFilterStrategy;

/**
 * For the route with {@code connections/page}: {@code headerFilterStrategy:
 * "#class:io.github.camelfitbit.FitbitPageHeaderFilterStrategy"}. Camel's own strategy for HTTP consumers keeps
 * {@code Cache-Control} from the answer, which these pages must send. Out go the headers that the page answers with and no
 * other; in comes everything but Camel's own names, in whatever spelling. Stateless.
 */
public final class FitbitPageHeaderFilterStrategy implements HeaderFilterStrategy {

    private static final Set<String> OUT = Set.of(
            "allow",
            "cache-control",
            "content-security-policy",
            "content-type",
            "cross-origin-opener-policy",
            "location",
            "referrer-policy",
            "set-cookie",
            "x-content-type-options");

    /** For Camel's registry. */
    public FitbitPageHeaderFilterStrategy() {}

    @Override
    public boolean applyFilterToCamelHeaders(String headerName, Object headerValue, Exchange exchange) {
        return !OUT.contains(headerName.toLowerCase(Locale.ROOT));
    }

    @Override
    public boolean applyFilterToExternalHeaders(String headerName, Object headerValue, Exchange exchange) {
        String name = headerName.toLowerCase(Locale.ROOT);
        return name.startsWith("camel") || name.startsWith("org.apache.camel");
    }
}
