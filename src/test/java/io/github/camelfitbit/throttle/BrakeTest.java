package io.github.camelfitbit.throttle;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class BrakeTest {

    private final Brake brake = new Brake();
    private long now = Long.MAX_VALUE - 5;

    @Test
    void tenFailuresInARowHalveTheRate() {
        fail(9);
        assertThat(brake.factor()).isEqualTo(1);
        fail(1);
        assertThat(brake.factor()).isEqualTo(2);
    }

    @Test
    void anAnswerInBetweenStartsTheCountAgain() {
        fail(9);
        brake.answered();
        fail(9);

        assertThat(brake.factor()).isEqualTo(1);
    }

    @Test
    void callsThatWereOnTheirWayWhenTheOutageBeganCountAsOneStep() {
        fail(500);
        assertThat(brake.factor()).isEqualTo(2);
        now += Duration.ofSeconds(1).toNanos();
        fail(1);
        assertThat(brake.factor()).isEqualTo(4);
    }

    @Test
    void neverStopsAltogether() {
        for (int i = 0; i < 60; i++) {
            now += Duration.ofSeconds(1).toNanos();
            fail(10);
        }

        assertThat(brake.factor()).isEqualTo(1024);
    }

    @Test
    void recoversStepByStep() {
        fail(10);
        now += Duration.ofSeconds(1).toNanos();
        fail(10);

        for (int i = 0; i < 10; i++) {
            brake.answered();
        }
        assertThat(brake.factor()).isEqualTo(2);
        for (int i = 0; i < 50; i++) {
            brake.answered();
        }
        assertThat(brake.factor()).isEqualTo(1);
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            brake.failed(now);
        }
    }
}
