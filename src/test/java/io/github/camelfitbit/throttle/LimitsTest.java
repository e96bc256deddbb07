package io.github.camelfitbit.throttle;

import java.time.Duration;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class LimitsTest {

    @ParameterizedTest
    @CsvSource({"0, 60, PT0S", "60, 60, PT0S", "61, 60, PT0.25S", "1460, 60, PT5M50S", "10, 0, PT2.5S"})
    void historyTakesWhatIsLeftAndThenOnePermitAfterTheOther(long calls, int left, Duration duration) {
        assertThat(Limits.googleHealth().timeFor(calls, left)).isEqualTo(duration);
    }

    @ParameterizedTest
    @CsvSource({"105, 120, PT0S", "240, 120, PT1H", "780, 120, PT5H", "135, 10, PT1H"})
    void historyLeavesATenthOfAnHourToActions(long calls, int left, Duration duration) {
        assertThat(Limits.googleHealth().perHour(150).timeFor(calls, left)).isEqualTo(duration);
    }
}
