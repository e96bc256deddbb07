package io.github.camelfitbit.remote.google;

import java.time.Instant;
import java.time.LocalDateTime;

import io.github.camelfitbit.model.DataType;
import io.github.camelfitbit.model.TimeRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class FiltersTest {

    private static final TimeRange PHYSICAL =
            TimeRange.physical(Instant.parse("2026-11-01T06:00:00Z"), Instant.parse("2026-11-02T06:30:15Z"));
    private static final TimeRange CIVIL =
            TimeRange.civil(LocalDateTime.parse("2026-11-01T00:00"), LocalDateTime.parse("2026-11-02T06:30:15"));

    @ParameterizedTest
    @CsvSource({
        "STEPS, steps.interval.start_time",
        "HEART_RATE, heart_rate.sample_time.physical_time",
        "WEIGHT, weight.sample_time.physical_time",
        "SLEEP, sleep.interval.end_time"
    })
    void asksForPhysicalTimeByInstants(DataType type, String member) {
        assertThat(Filters.of(type, PHYSICAL))
                .isEqualTo(member + " >= \"2026-11-01T06:00:00Z\" AND " + member + " < \"2026-11-02T06:30:15Z\"");
        assertThat(Filters.isExact(type, PHYSICAL)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "STEPS, steps.interval.civil_start_time",
        "HEART_RATE, heart_rate.sample_time.civil_time",
        "WEIGHT, weight.sample_time.civil_time",
        "SLEEP, sleep.interval.civil_end_time",
        "EXERCISE, exercise.interval.civil_start_time"
    })
    void asksForCivilTimeWithoutAnOffset(DataType type, String member) {
        assertThat(Filters.of(type, CIVIL))
                .isEqualTo(member + " >= \"2026-11-01T00:00:00\" AND " + member + " < \"2026-11-02T06:30:15\"");
        assertThat(Filters.isExact(type, CIVIL)).isTrue();
    }

    @Test
    void asksForEverythingThatCouldBeMeantWhereTheVendorTakesCivilTimeOnly() {
        assertThat(Filters.of(DataType.EXERCISE, PHYSICAL))
                .isEqualTo("exercise.interval.civil_start_time >= \"2026-10-31T18:00:00\""
                        + " AND exercise.interval.civil_start_time < \"2026-11-02T20:30:15\"");
        assertThat(Filters.isExact(DataType.EXERCISE, PHYSICAL)).isFalse();
    }

    @Test
    void keepsAFractionOfASecondInPhysicalTime() {
        TimeRange range =
                TimeRange.physical(Instant.parse("2026-11-01T06:00:00.250Z"), Instant.parse("2026-11-01T06:00:01Z"));

        assertThat(Filters.of(DataType.STEPS, range)).contains(">= \"2026-11-01T06:00:00.250Z\"");
    }

    @Test
    void asksForTheDaysWhoseMidnightLiesInTheRange() {
        assertThat(Filters.of(DataType.DAILY_RESTING_HEART_RATE, CIVIL))
                .isEqualTo("daily_resting_heart_rate.date >= \"2026-11-01\""
                        + " AND daily_resting_heart_rate.date < \"2026-11-03\"");
        assertThat(Filters.of(DataType.DAILY_RESTING_HEART_RATE, PHYSICAL))
                .isEqualTo("daily_resting_heart_rate.date >= \"2026-11-02\""
                        + " AND daily_resting_heart_rate.date < \"2026-11-03\"");
        assertThat(Filters.isExact(DataType.DAILY_RESTING_HEART_RATE, PHYSICAL)).isTrue();
    }

    @Test
    void asksForElectrocardiogramsFromWhenOnOnly() {
        assertThat(Filters.of(DataType.ELECTROCARDIOGRAM, PHYSICAL))
                .isEqualTo("electrocardiogram.interval.start_time >= \"2026-11-01T06:00:00Z\"");
        assertThat(Filters.of(DataType.ELECTROCARDIOGRAM, CIVIL))
                .isEqualTo("electrocardiogram.interval.start_time >= \"2026-10-31T10:00:00Z\"");
        assertThat(Filters.isExact(DataType.ELECTROCARDIOGRAM, CIVIL)).isFalse();
    }

    @Test
    void asksForEverythingWhereTheVendorHasNoFilter() {
        assertThat(Filters.of(DataType.FOOD, CIVIL)).isNull();
        assertThat(Filters.isExact(DataType.FOOD, CIVIL)).isTrue();
        assertThat(Filters.isExact(DataType.IRREGULAR_RHYTHM_NOTIFICATION, PHYSICAL))
                .isFalse();
    }
}
