package io.github.camelfitbit.scenario;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

import io.github.camelfitbit.model.DataPoint;
import io.github.camelfitbit.model.DataType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static io.github.camelfitbit.scenario.LivedDays.FITBIT;
import static org.assertj.core.api.Assertions.assertThat;

/** When a device synced is told as the person's wall clock had it, without an offset; no call is made before it has. */
class FitbitSyncTimeTest {

    @SuppressWarnings("NullAway.Init")
    private LivedDays lived;

    @AfterEach
    void close() {
        lived.close();
    }

    @ParameterizedTest
    @CsvSource({
        "Pacific/Auckland, 2026-11-20T01:00:00Z",
        "Pacific/Honolulu, 2026-11-20T21:00:00Z",
        "Asia/Kathmandu, 2026-11-20T09:00:00Z",
        "Europe/Madrid, 2026-03-29T00:55:00Z",
        "Europe/Madrid, 2026-10-25T02:00:00Z",
    })
    void opensTheGate(String zone, String now) throws Exception {
        lived = new LivedDays(zone, now);
        lived.alice().device().syncsOnlyAt(Instant.parse(now));
        lived.listen("heart-rate?startFrom=PT1H").look();
        long first = calls();
        assertThat(heartbeats()).isPositive();

        lived.clock().advance(Duration.ofMinutes(15));
        lived.look();
        assertThat(calls()).as("no sync, no call").isEqualTo(first);

        lived.alice().device().syncNow();
        lived.clock().advance(Duration.ofMinutes(3));
        long before = heartbeats();
        lived.look();
        assertThat(calls()).as("a sync, and so a call").isGreaterThan(first);
        assertThat(heartbeats()).isGreaterThan(before + 100);

        assertThat(((OffsetDateTime) Told.member(watch(), "lastSyncTime")).toInstant())
                .isEqualTo(Instant.parse(now).plus(Duration.ofMinutes(15)));
    }

    /** A sync in the second of the two equal hours looks like one an hour before: it is met with the next one. */
    @Test
    void inTheDoubledHourItMayOpenLate() throws Exception {
        lived = new LivedDays("Europe/Madrid", "2026-10-25T00:45:00Z");
        lived.alice()
                .device()
                .syncsOnlyAt(
                        Instant.parse("2026-10-25T00:45:00Z"),
                        Instant.parse("2026-10-25T01:10:00Z"),
                        Instant.parse("2026-10-25T02:05:00Z"));
        lived.listen("heart-rate?startFrom=PT1H").look();
        long first = calls();

        lived.lookAt("2026-10-25T01:15:00Z");
        assertThat(calls()).isEqualTo(first);
        lived.lookAt("2026-10-25T02:10:00Z");
        assertThat(lived.points(FITBIT, DataType.HEART_RATE))
                .extracting(DataPoint::position)
                .containsExactlyElementsOf(lived
                        .alice()
                        .heartRate(Instant.parse("2026-10-24T23:45:00Z"), Instant.parse("2026-10-25T02:05:00Z"))
                        .stream()
                        .map(beat -> beat.at())
                        .toList());
    }

    private Map<?, ?> watch() {
        return (Map<?, ?>)
                lived.both.action(FITBIT, "devices/list", null, List.class).get(0);
    }

    private long heartbeats() {
        return lived.messages(FITBIT, DataType.HEART_RATE).count();
    }

    private long calls() {
        return lived.both.world.simulator.counters().requests("fitbit.intraday.heart.day");
    }
}
