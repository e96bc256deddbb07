package io.github.camelfitbit.trigger;

import java.time.Duration;
import java.time.Instant;

import io.github.camelfitbit.model.DataType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class SlicesTest {

    private static final Instant START = Instant.parse("2024-11-20T00:00:00Z");
    private static final Instant UNTIL = Instant.parse("2026-11-20T00:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "HEART_RATE, raw, 1460, PT48H",
        "STEPS, raw, 365, PT192H",
        "SLEEP, raw, 105, PT672H",
        "WEIGHT, raw, 25, PT2160H",
        "DAILY_RESTING_HEART_RATE, raw, 2, PT8784H",
        "ELECTROCARDIOGRAM, raw, 1, PT17520H",
        "STEPS, daily, 9, PT2160H",
        "HEART_RATE, PT1H, 53, PT1344H",
        "TOTAL_CALORIES, daily, 53, PT1344H"
    })
    void cutsTwoYearsIntoSlicesOfAFewCalls(DataType type, String granularity, long calls, Duration slice) {
        Slices slices = new Slices(new RecordedData(), "alice", type, Granularity.parse(granularity));

        assertThat(slices.calls(START, UNTIL)).isEqualTo(calls);
        assertThat(Duration.between(START, slices.end(START, UNTIL))).isEqualTo(slice);
    }

    @Test
    void endsWithTheRange() {
        Slices slices = new Slices(new RecordedData(), "alice", DataType.SLEEP, Granularity.RAW);
        Instant soon = START.plus(Duration.ofHours(5));

        assertThat(slices.end(START, soon)).isEqualTo(soon);
        assertThat(slices.calls(START, soon)).isEqualTo(1);
        assertThat(slices.calls(START, START)).isZero();
        assertThat(slices.perCall(START)).as("whatever the range").isEqualTo(Duration.ofDays(7));
    }

    @ParameterizedTest
    @CsvSource({"0, PT0S, PT0S", "1, PT0S, PT1S", "100, PT0S, PT30S", "100, PT10M, PT10M", "7, PT2.5S, PT3S"})
    void takesAsLongAsTheBudgetOrTheAnswers(long calls, Duration budget, Duration duration) {
        assertThat(Estimate.of(calls, budget).duration()).isEqualTo(duration);
    }
}
