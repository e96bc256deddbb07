package io.github.camelfitbit.compound;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.github.camelfitbit.compound.HeartRateWindow.Beat;
import io.github.camelfitbit.model.TimeRange;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class HeartRateWindowTest {

    private static final Instant START = Instant.parse("2026-11-18T07:00:00Z");
    private static final TimeRange TEN_MINUTES = TimeRange.physical(START, START.plusSeconds(600));
    private static final Zones ZONES = new Zones(List.of(
            new Zones.Zone("light", 40, 110), new Zones.Zone("moderate", 111, 140), new Zones.Zone("peak", 141, 220)));

    private static HeartRateWindow window(long... secondsAndRates) {
        List<Beat> beats = new ArrayList<>();
        for (int i = 0; i < secondsAndRates.length; i += 2) {
            beats.add(new Beat(START.plusSeconds(secondsAndRates[i]), secondsAndRates[i + 1]));
        }
        return new HeartRateWindow(TEN_MINUTES, beats);
    }

    @Test
    void averagesToATenth() {
        assertThat(window(0, 100, 60, 101, 120, 101).figures())
                .containsEntry("averageBeatsPerMinute", 100.7)
                .containsEntry("minimumBeatsPerMinute", 100L)
                .containsEntry("maximumBeatsPerMinute", 101L)
                .containsEntry("samples", 3L);
    }

    @Test
    void tellsNoFigureWithoutSamples() {
        assertThat(window().figures()).isEqualTo(Map.of("samples", 0L));
        assertThat(window().coverage()).isZero();
        assertThat(window().last()).isNull();
    }

    @Test
    void aSampleStandsForAMinuteAtMost() {
        assertThat(window(0, 100, 300, 100).coverage()).isEqualTo(0.2);
    }

    @Test
    void aSampleNearTheEndStandsForNoTimeBehindIt() {
        assertThat(window(590, 100).coverage()).isEqualTo(0.017);
    }

    @Test
    void countsSecondsByThePersonsOwnZones() {
        assertThat(window(0, 80, 30, 120, 60, 250, 90, 30).zoneSeconds(ZONES))
                .containsEntry("light", 30L)
                .containsEntry("moderate", 30L)
                .containsEntry("peak", 30L);
    }

    @Test
    void aZoneNobodyReachedIsZeroBecauseItWasMeasured() {
        assertThat(window(0, 80).zoneSeconds(ZONES)).containsEntry("peak", 0L);
    }

    @Test
    void cutsTheSeriesFromTheBeginningAndLeavesOutWhatIsEmpty() {
        List<Map<String, Object>> series = window(10, 80, 590, 120).series(Duration.ofMinutes(4));

        assertThat(series).hasSize(2);
        assertThat(series.get(0)).containsEntry("startTime", "2026-11-18T07:00:00Z");
        assertThat(series.get(1))
                .containsEntry("startTime", "2026-11-18T07:08:00Z")
                .containsEntry("endTime", "2026-11-18T07:10:00Z");
    }
}
