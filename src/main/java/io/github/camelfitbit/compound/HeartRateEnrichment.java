package io.github.camelfitbit.compound;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import io.github.camelfitbit.error.InvalidArgumentException;
import io.github.camelfitbit.http.Caller;
import io.github.camelfitbit.model.DataOperation;
import io.github.camelfitbit.model.DataPoint;
import io.github.camelfitbit.model.DataType;
import io.github.camelfitbit.model.TimeRange;
import io.github.camelfitbit.oauth.People;
import io.github.camelfitbit.remote.HealthApi;
import io.github.camelfitbit.remote.PageRequest;
import io.github.camelfitbit.remote.WindowReader;
import org.jspecify.annotations.Nullable;

/**
 * Heart rate over the time of somebody's workout or night, whoever recorded it. Thread-safe; it holds no state but
 * {@link Syncs}'.
 */
public final class HeartRateEnrichment {

    private static final Duration LONGEST = Duration.ofHours(24);

    private final HealthApi api;
    private final People people;
    private final Syncs syncs;

    /**
     * @param api    the vendor
     * @param people what they granted
     * @param syncs  waits for devices
     */
    public HeartRateEnrichment(HealthApi api, People people, Syncs syncs) {
        this.api = api;
        this.people = people;
        this.syncs = syncs;
    }

    /**
     * What is asked for.
     *
     * @param caller for whom
     * @param range      the stretch of physical time, a day at most
     * @param window     the length of one piece of the series; null for none
     * @param within     how long to wait for the device to sync; zero answers at once
     */
    public record Question(Caller caller, TimeRange range, @Nullable Duration window, Duration within) {

        /** Refuses more than a day. */
        public Question {
            if (range.length().compareTo(LONGEST) > 0) {
                throw new InvalidArgumentException(
                        "the time from " + range.start() + " to " + range.end()
                                + " is longer than a day: heart-rate/enrich is for a workout or a night; use heart-rate/roll-up");
            }
        }

        private String connection() {
            return caller.connection();
        }
    }

    /**
     * The member {@code heartRate}. Without the scope for heart rate the call fails; without zones or devices it says
     * less, and answers.
     */
    public CompletableFuture<Map<String, Object>> of(Question question) {
        people.require(question.connection(), DataType.HEART_RATE, DataOperation.RECONCILE);
        return syncs.await(question.caller(), question.range().end(), question.within())
                .thenCompose(sync -> read(question, DataType.HEART_RATE, question.range())
                        .thenCompose(
                                beats -> zones(question).thenApply(zones -> answer(question, sync, beats, zones))));
    }

    private CompletableFuture<List<DataPoint>> read(Question question, DataType type, TimeRange range) {
        PageRequest request = new PageRequest(question.caller(), type, DataOperation.RECONCILE, range, null, null);
        List<DataPoint> points = new ArrayList<>();
        return WindowReader.read(api, request, (found, unreadable) -> {
                    points.addAll(found);
                    return CompletableFuture.completedFuture(true);
                })
                .thenApply(done -> points);
    }

    /** The person's own zones of that day; empty when they are not known, whatever the reason: they only add to the rest. */
    private CompletableFuture<Optional<Zones>> zones(Question question) {
        LocalDateTime day = LocalDateTime.ofInstant(question.range().start(), people.zone(question.connection()))
                .toLocalDate()
                .atStartOfDay();
        TimeRange days = TimeRange.civil(day, day.plusDays(1));
        return read(question, DataType.DAILY_HEART_RATE_ZONES, days)
                .thenApply(Zones::of)
                .exceptionally(unknown -> Optional.empty());
    }

    private static Map<String, Object> answer(
            Question question, Syncs.Sync sync, List<DataPoint> points, Optional<Zones> zones) {
        HeartRateWindow window = HeartRateWindow.of(question.range(), points);
        Map<String, Object> shown = new LinkedHashMap<>(window.figures());
        shown.put("coverage", window.coverage());
        shown.put("complete", isComplete(question.range(), sync, window));
        Instant lastSync = sync.last();
        if (lastSync != null) {
            shown.put("lastSyncTime", lastSync.toString());
        }
        zones.ifPresent(known -> shown.put("zoneSeconds", window.zoneSeconds(known)));
        if (question.window() != null) {
            shown.put("series", window.series(question.window()));
        }
        return shown;
    }

    /** Without a word from the devices, samples up to the end are the only sign that they have synced. */
    private static boolean isComplete(TimeRange range, Syncs.Sync sync, HeartRateWindow window) {
        Instant lastBeat = window.last();
        boolean reachesTheEnd =
                lastBeat != null && !lastBeat.isBefore(range.end().minusSeconds(60));
        return sync.last() == null ? reachesTheEnd : sync.covers(range.end());
    }
}
