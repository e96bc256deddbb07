package io.github.camelfitbit.http;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class BackoffTest {

    private static final double ALMOST_ONE = Math.nextDown(1.0);

    private final Backoff backoff = new Backoff(Duration.ofSeconds(1), 2, Duration.ofSeconds(5));

    @Test
    void growsByItsFactorUpToItsCap() {
        assertThat(backoff.after(1, ALMOST_ONE).toMillis()).isBetween(999L, 1000L);
        assertThat(backoff.after(3, ALMOST_ONE).toMillis()).isBetween(3999L, 4000L);
        assertThat(backoff.after(4, ALMOST_ONE).toMillis()).isBetween(4999L, 5000L);
    }

    @Test
    void isNeverShorterThanHalf() {
        assertThat(backoff.after(1, 0)).isEqualTo(Duration.ofMillis(500));
        assertThat(backoff.after(9, 0)).isEqualTo(Duration.ofMillis(2500));
    }

    @Test
    void survivesAnyNumberOfFailures() {
        assertThat(backoff.after(Integer.MAX_VALUE, ALMOST_ONE).toMillis()).isBetween(4999L, 5000L);
    }

    @Test
    void rejectsWaitsThatShrink() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Backoff(Duration.ofSeconds(1), 0.5, Duration.ofSeconds(5)))
                .withMessageContaining("factor >= 1");
    }
}
