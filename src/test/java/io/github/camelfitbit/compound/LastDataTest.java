package io.github.camelfitbit.compound;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;

import io.github.camelfitbit.store.Cursor;
import io.github.camelfitbit.store.CursorKey;
import io.github.camelfitbit.store.memory.MemoryCursorStore;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LastDataTest {

    private static final Instant NOW = Instant.parse("2026-11-20T20:00:00Z");

    private final MemoryCursorStore cursors = new MemoryCursorStore();
    private final LastData lastData = new LastData(cursors, Clock.fixed(NOW, ZoneOffset.UTC));

    private void delivered(String consumer, String type, Instant newest) {
        Cursor cursor = Cursor.startingAt(NOW.minus(Duration.ofDays(30)));
        cursors.compareAndSet(new CursorKey("alice", consumer, type), null, cursor.delivered(Map.of(), newest));
    }

    @Test
    void tellsTheNewestOfAllConsumers() {
        delivered("one", "sleep", NOW.minusSeconds(60));
        delivered("two", "sleep", NOW.minusSeconds(30));

        assertThat(lastData.byType("alice")).containsExactly(Map.entry("sleep", NOW.minusSeconds(30)));
    }

    @Test
    void tellsNothingOfTheFutureThoughTomorrowHasBegunInTheEast() {
        delivered("one", "daily-resting-heart-rate", Instant.parse("2026-11-21T00:00:00Z"));

        assertThat(lastData.newest("alice")).contains(NOW);
    }

    @Test
    void leavesOutATypeOfWhichNothingWasDelivered() {
        delivered("one", "sleep", NOW.minus(Duration.ofDays(30)));

        assertThat(lastData.byType("alice")).isEmpty();
    }
}
