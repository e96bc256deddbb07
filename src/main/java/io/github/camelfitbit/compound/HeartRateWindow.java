package io.github.camelfitbit.compound;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Map;

import io.github.camelfitbit.model.DataPoint;
import io.github.camelfitbit.model.TimeRange;
import org.jspecify.annotations.Nullable;

/**
 * The heart rate over a stretch of time. Immutable.
 *
 * <p>A sample stands for the time until the next one, but for a minute at most: a watch measures every few seconds, and a
 * gap that is longer means that it was not worn.
 *
 * @param range the stretch
 * @param beats the samples in it, oldest first
 */
record HeartRateWindow(TimeRange range, List<Beat> beats) {

    private static final Duration LONGEST = Duration.ofMinutes(1);

    /**
     * One sample.
     *
     * @param at             when
     * @param beatsPerMinute how fast
     */
    record Beat(Instant at, long beatsPerMinute) {}

    /** Takes the samples that lie in the range; others, and what has no figure, are left out. */
    static HeartRateWindow of(TimeRange range, List<DataPoint> points) {
        List<Beat> beats = new ArrayList<>();
        for (DataPoint point : points) {
            Number rate = Members.number(point.value(), "beatsPerMinute");
            if (rate != null && range.contains(point.position())) {
                beats.add(new Beat(point.position(), rate.longValue()));
            }
        }
        return new HeartRateWindow(range, List.copyOf(beats));
    }

    /** When the last sample was taken; null without samples. */
    @Nullable
    Instant last() {
        return beats.isEmpty() ? null : beats.get(beats.size() - 1).at();
    }

    /** How much of the stretch samples stand for, from 0 to 1, to three digits. */
    double coverage() {
        long covered = 0;
        for (int i = 0; i < beats.size(); i++) {
            covered += standsFor(i).toMillis();
        }
        return Math.round(1000.0 * covered / range.length().toMillis()) / 1000.0;
    }

    /** Seconds in each of the person's zones; a zone without any is 0, as it was measured. */
    Map<String, Object> zoneSeconds(Zones zones) {
        Map<String, Long> millis = new LinkedHashMap<>();
        zones.zones().forEach(zone -> millis.put(zone.name(), 0L));
        for (int i = 0; i < beats.size(); i++) {
            long stands = standsFor(i).toMillis();
            zones.of(beats.get(i).beatsPerMinute()).ifPresent(zone -> millis.merge(zone, stands, Long::sum));
        }
        Map<String, Object> seconds = new LinkedHashMap<>();
        millis.forEach((zone, time) -> seconds.put(zone, Math.round(time / 1000.0)));
        return seconds;
    }

    /** Average (to a tenth), lowest, highest and number of samples; only the number when there are none. */
    Map<String, Object> figures() {
        Map<String, Object> figures = new LinkedHashMap<>();
        if (!beats.isEmpty()) {
            LongSummaryStatistics all =
                    beats.stream().mapToLong(Beat::beatsPerMinute).summaryStatistics();
            figures.put("averageBeatsPerMinute", Math.round(all.getAverage() * 10) / 10.0);
            figures.put("minimumBeatsPerMinute", all.getMin());
            figures.put("maximumBeatsPerMinute", all.getMax());
        }
        figures.put("samples", (long) beats.size());
        return figures;
    }

    /** The figures of each window of that length, from the beginning on; windows without samples are absent. */
    List<Map<String, Object>> series(Duration window) {
        List<Map<String, Object>> series = new ArrayList<>();
        for (Instant start = range.start(); start.isBefore(range.end()); start = start.plus(window)) {
            Instant wished = start.plus(window);
            TimeRange piece = range.between(start, wished.isBefore(range.end()) ? wished : range.end());
            HeartRateWindow part = within(piece);
            if (!part.beats.isEmpty()) {
                Map<String, Object> figures = new LinkedHashMap<>();
                figures.put("startTime", piece.start().toString());
                figures.put("endTime", piece.end().toString());
                figures.putAll(part.figures());
                series.add(figures);
            }
        }
        return series;
    }

    private HeartRateWindow within(TimeRange piece) {
        return new HeartRateWindow(
                piece, beats.stream().filter(beat -> piece.contains(beat.at())).toList());
    }

    private Duration standsFor(int index) {
        Instant start = beats.get(index).at();
        Instant next = index + 1 < beats.size() ? beats.get(index + 1).at() : range.end();
        Duration until = Duration.between(start, next);
        return until.compareTo(LONGEST) > 0 ? LONGEST : until;
    }
}
