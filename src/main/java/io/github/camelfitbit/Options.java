package io.github.camelfitbit;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.Set;

import io.github.camelfitbit.error.InvalidArgumentException;
import org.jspecify.annotations.Nullable;

/** Reads options at start-up: what cannot be meant is told with the option's name, and the value unless it is secret. */
final class Options {

    private Options() {}

    static String required(String option, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw new InvalidArgumentException(
                    "option '" + option + "' is missing: set camel.component.fitbit." + option);
        }
        return value;
    }

    /** Elements separated by commas, trimmed, in their order. */
    static Set<String> list(String value) {
        Set<String> elements = new LinkedHashSet<>();
        for (String element : value.split(",")) {
            if (!element.isBlank()) {
                elements.add(element.trim());
            }
        }
        return elements;
    }

    static boolean isSet(@Nullable String value) {
        return value != null && !value.isBlank();
    }

    static URI httpUri(String option, String value) {
        try {
            URI uri = new URI(value);
            if (("http".equals(uri.getScheme()) || "https".equals(uri.getScheme())) && uri.getHost() != null) {
                return uri;
            }
        } catch (URISyntaxException e) {
            // told below, with the rule
        }
        throw new InvalidArgumentException("option '" + option + "' is '" + value
                + "': it must be an absolute http or https address, such as https://health.googleapis.com");
    }

    /** An address without a slash at its end: paths are put behind it. */
    static URI baseUri(String option, String value) {
        return httpUri(option, value.endsWith("/") ? value.substring(0, value.length() - 1) : value);
    }

    static Duration duration(String option, String value) {
        try {
            Duration duration = Duration.parse(value);
            if (!duration.isNegative()) {
                return duration;
            }
        } catch (DateTimeException e) {
            // told below, with the rule
        }
        throw new InvalidArgumentException("option '" + option + "' is '" + value
                + "': write an ISO-8601 duration that is not negative, such as PT90S, PT12H or P2D");
    }

    static ZoneId zone(String option, String value) {
        try {
            return ZoneId.of(value);
        } catch (DateTimeException e) {
            throw new InvalidArgumentException(
                    "option '" + option + "' is '" + value + "': write a time zone such as Europe/Madrid or UTC");
        }
    }

    static int atLeast(String option, int value, int least) {
        return Math.toIntExact(atLeast(option, (long) value, least));
    }

    static long atLeast(String option, long value, long least) {
        if (value < least) {
            throw new InvalidArgumentException(
                    "option '" + option + "' is " + value + ": it must be at least " + least);
        }
        return value;
    }
}
