package io.github.camelfitbit.http;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * The {@code Retry-After} header (RFC 9110 section 10.2.3): seconds, or an HTTP date. Google promises none; when one is
 * there, it is honoured. Fitbit has headers of its own ({@link RateLimit}), which tell the truth where its
 * {@code Retry-After} has not since 2025. Stateless.
 */
public final class RetryAfter {

    private RetryAfter() {}

    /**
     * How long the answer asks to wait; empty when it does not say, or says it in a form nobody defined. Never negative: a
     * date that has passed means now.
     */
    public static Optional<Duration> of(HttpResponse response, Clock clock) {
        Optional<Duration> reset = RateLimit.reset(response);
        return reset.isPresent()
                ? reset
                : response.header("Retry-After").map(String::strip).flatMap(text -> parse(text, clock.instant()));
    }

    /**
     * How many seconds the answer asks to wait; null when it does not say, says it as a date, or asks for more than
     * 999,999. For failures, which are made where there is no clock.
     */
    public static @Nullable Duration seconds(HttpResponse response) {
        return response.number("Retry-After").map(Duration::ofSeconds).orElse(null);
    }

    private static Optional<Duration> parse(String text, Instant now) {
        try {
            return Optional.of(isSeconds(text) ? Duration.ofSeconds(Long.parseLong(text)) : until(text, now));
        } catch (DateTimeException | NumberFormatException undefined) {
            return Optional.empty(); // a header nobody can read is as good as none: the caller has its own backoff
        }
    }

    private static boolean isSeconds(String text) {
        return text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static Duration until(String date, Instant now) {
        Duration wait = Duration.between(now, DateTimeFormatter.RFC_1123_DATE_TIME.parse(date, Instant::from));
        return wait.isNegative() ? Duration.ZERO : wait;
    }
}
