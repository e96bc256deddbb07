package io.github.camelfitbit.operation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

import io.github.camelfitbit.error.InvalidArgumentException;
import io.github.camelfitbit.http.Caller;
import io.github.camelfitbit.http.Priority;
import io.github.camelfitbit.model.DataPoint;
import io.github.camelfitbit.model.DataType;
import io.github.camelfitbit.model.TimeRange;
import io.github.camelfitbit.remote.RollUpRequest;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class GapsTest {

    private static final ZoneId MADRID = ZoneId.of("Europe/Madrid");
    private static final TimeRange THREE_DAYS =
            TimeRange.civil(LocalDateTime.parse("2026-11-01T00:00"), LocalDateTime.parse("2026-11-04T00:00"));

    private static RollUpRequest question(TimeRange range, Duration window) {
        return new RollUpRequest(new Caller("alice", Priority.ACTION), DataType.STEPS, range, window, null);
    }

    @Test
    void givesDaysWithoutDataAnEmptyValueAndNotZero() {
        Gaps gaps = Gaps.of(question(THREE_DAYS, Duration.ofDays(1)), MADRID);
        DataPoint second = new DataPoint(
                "alice",
                DataType.STEPS,
                gaps.windows().get(1).origin(),
                gaps.windows().get(1).change(),
                null,
                gaps.windows().get(1).time(),
                Map.of(),
                Map.of("countSum", 10_432L));

        List<DataPoint> filled = gaps.filled(List.of(second));

        assertThat(filled)
                .extracting(DataPoint::value)
                .containsExactly(Map.of(), Map.of("countSum", 10_432L), Map.of());
        assertThat(filled)
                .extracting(point -> point.civilDate().toString())
                .containsExactly("2026-11-01", "2026-11-02", "2026-11-03");
    }

    @Test
    void givesPhysicalWindowsTheOffsetInForceAndCutsTheLast() {
        TimeRange night =
                TimeRange.physical(Instant.parse("2026-10-24T23:30:00Z"), Instant.parse("2026-10-25T01:45:00Z"));

        assertThat(Gaps.of(question(night, Duration.ofHours(1)), MADRID).windows())
                .extracting(window -> window.time().toString())
                .containsExactly(
                        "Interval[start=2026-10-25T01:30+02:00, end=2026-10-25T02:30+02:00]",
                        "Interval[start=2026-10-25T02:30+02:00, end=2026-10-25T02:30+01:00]",
                        "Interval[start=2026-10-25T02:30+01:00, end=2026-10-25T02:45+01:00]");
    }

    @Test
    void refusesMoreWindowsThanAnybodyCanMean() {
        assertThatExceptionOfType(InvalidArgumentException.class)
                .isThrownBy(() -> Gaps.of(question(THREE_DAYS, Duration.ofSeconds(1)), MADRID))
                .withMessageContaining("259200 windows of PT1S");
    }
}
