package io.github.camelfitbit.http;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RetryAfterTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-01T12:00:00Z"), ZoneOffset.UTC);

    @Test
    void readsSeconds() {
        assertThat(wait(" 120 ")).contains(Duration.ofMinutes(2));
    }

    @Test
    void readsAnHttpDate() {
        assertThat(wait("Sun, 01 Nov 2026 12:00:30 GMT")).contains(Duration.ofSeconds(30));
    }

    @Test
    void takesADateThatHasPassedForNow() {
        assertThat(wait("Sun, 01 Nov 2026 11:00:00 GMT")).contains(Duration.ZERO);
    }

    @Test
    void isEmptyWhenNothingReadableIsThere() {
        assertThat(RetryAfter.of(ScriptedTransport.response(429, Map.of()), CLOCK))
                .isEmpty();
        assertThat(wait("")).isEmpty();
        assertThat(wait("-5")).isEmpty();
        assertThat(wait("soon")).isEmpty();
        assertThat(wait("99999999999999999999999")).isEmpty();
    }

    private static Optional<Duration> wait(String header) {
        return RetryAfter.of(ScriptedTransport.response(429, Map.of("Retry-After", header)), CLOCK);
    }
}
