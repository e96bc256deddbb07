package io.github.camelfitbit.trigger.derived;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.github.camelfitbit.compound.RecordFigure;
import io.github.camelfitbit.error.InvalidArgumentException;
import io.github.camelfitbit.model.Change;
import io.github.camelfitbit.model.DataOperation;
import io.github.camelfitbit.model.DataPoint;
import io.github.camelfitbit.model.DataType;
import io.github.camelfitbit.model.HealthEvent;
import io.github.camelfitbit.model.ObservedTime;
import io.github.camelfitbit.trigger.derived.DerivedTrigger.Settings;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ThresholdTest {

    private final Rig rig = Rig.granted();
    private Threshold threshold = new Threshold(RecordFigure.HEART_RATE, 120.0, 40.0);

    @Test
    void tellsOncePerCrossing() {
        beats("08:00", 80, 121, 130, 90, 39, 38, 125);

        assertThat(rig.events()).containsExactly("above", "within", "below", "above");
        HealthEvent event = rig.told.get(0);
        assertThat(event.id())
                .isEqualTo("alice/threshold/heart-rate/above=120.0/below=40.0/2026-03-01T08:01:00Z/above");
        assertThat(event.time()).isEqualTo("2026-03-01T08:01:00Z");
        assertThat(event.data()).containsEntry("beatsPerMinute", 121L).containsEntry("above", 120.0);
        assertThat(event).hasToString("HealthEvent[" + event.id() + "]");
    }

    @Test
    void theLimitItselfIsWithin() {
        beats("08:00", 120, 40);

        assertThat(rig.told).isEmpty();
    }

    @Test
    void remembersTheSideFromLookToLook() {
        beats("08:00", 130);
        beats("09:00", 131, 80);
        beats("10:00", 81);

        assertThat(rig.events()).containsExactly("above", "within");
    }

    @Test
    void whatComesAgainAfterACrashIsKnown() {
        beats("08:00", 130, 80, 30);
        beats("08:00", 130, 80, 30, 31);

        assertThat(rig.events()).containsExactly("above", "within", "below");
    }

    @Test
    void tellsAgainWithTheSameIdWhatTheRouteFailedFor() {
        rig.eventsUntilTheRouteFails = 1;
        assertThat(beats("08:00", 130, 80, 30)).isFalse();
        rig.eventsUntilTheRouteFails = 9;
        assertThat(beats("08:00", 130, 80, 30)).isTrue();

        assertThat(rig.events()).containsExactly("above", "within", "within", "below");
        assertThat(rig.told.get(1).id()).isEqualTo(rig.told.get(2).id());
    }

    @Test
    void tellsOfEveryShortNightAndOfARevisedOneOnce() {
        threshold = new Threshold(RecordFigure.SLEEP, 540.0, 360.0);
        deliver(night("1", "2026-03-01T06:00:00Z", 300L, false), night("2", "2026-03-02T06:00:00Z", 310L, false));
        deliver(night("1", "2026-03-01T06:00:00Z", 305L, false), night("2", "2026-03-02T06:00:00Z", 550L, false));

        assertThat(rig.events()).containsExactly("below", "below", "above");
        assertThat(rig.told).extracting(HealthEvent::id).doesNotHaveDuplicates();
        assertThat(rig.told.get(2).data()).containsEntry("minutesAsleep", 550L);
    }

    @Test
    void aNapIsNoShortNightAndNothingIsNoSleep() {
        threshold = new Threshold(RecordFigure.SLEEP, null, 360.0);
        deliver(night("1", "2026-03-01T14:00:00Z", 30L, true), night("2", "2026-03-02T06:00:00Z", null, false));

        assertThat(rig.told).isEmpty();
    }

    @Test
    void forgetsNightsOfLongAgo() {
        threshold = new Threshold(RecordFigure.SLEEP, null, 360.0);
        Instant end = Instant.parse("2026-03-01T06:00:00Z");
        for (int i = 0; i < 100; i++) {
            deliver(night("n" + i, end.plusSeconds(i * 86_400L).toString(), 300L, false));
        }

        assertThat(rig.memory.findAll("alice").values()).singleElement().satisfies(cursor -> assertThat(cursor.seen())
                .hasSizeLessThan(45));
    }

    @Test
    void refusesLimitsThatCannotBeMeant() {
        assertThatThrownBy(() -> new Threshold(RecordFigure.WEIGHT, null, null))
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessageContaining("'above' and 'below' are missing")
                .hasMessageContaining("weightGrams");
        assertThatThrownBy(() -> new Threshold(RecordFigure.WEIGHT, 5.0, 5.0))
                .hasMessageContaining("option 'below' is 5.0 and 'above' is 5.0");
        assertThatThrownBy(() -> new Threshold(RecordFigure.WEIGHT, Double.NaN, 5.0))
                .isInstanceOf(InvalidArgumentException.class);
        assertThatThrownBy(() -> RecordFigure.parse("steps")).hasMessageContaining("option 'metric' is 'steps'");
    }

    private boolean beats(String from, int... beatsPerMinute) {
        List<DataPoint> points = new ArrayList<>();
        OffsetDateTime time = OffsetDateTime.parse("2026-03-01T" + from + ":00Z");
        for (int beats : beatsPerMinute) {
            points.add(point(
                    DataType.HEART_RATE, null, new ObservedTime.Sample(time), Map.of("beatsPerMinute", (long) beats)));
            time = time.plusMinutes(1);
        }
        return deliver(points.toArray(DataPoint[]::new));
    }

    private static DataPoint night(String id, String end, @Nullable Long minutes, boolean isNap) {
        OffsetDateTime ended = OffsetDateTime.parse(end);
        return point(
                DataType.SLEEP,
                id,
                new ObservedTime.Interval(ended.minusHours(8), ended),
                Map.of(
                        "metadata",
                        Map.of("nap", isNap),
                        "summary",
                        minutes == null ? Map.of() : Map.of("minutesAsleep", minutes)));
    }

    private static DataPoint point(DataType type, @Nullable String id, ObservedTime time, Map<String, Object> value) {
        return new DataPoint("alice", type, DataOperation.LIST, Change.NEW, id, time, Map.of(), value);
    }

    private boolean deliver(DataPoint... points) {
        return new Crossings(threshold, new Settings("test", Threshold.EVENTS), rig.memory, rig.clock)
                .into(rig::route, (connection, problems) -> {})
                .deliver(List.of(points))
                .join();
    }
}
