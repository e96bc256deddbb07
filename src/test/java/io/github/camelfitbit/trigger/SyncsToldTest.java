package io.github.camelfitbit.trigger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import io.github.camelfitbit.store.CursorKey;
import io.github.camelfitbit.store.PushState;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.github.camelfitbit.model.DataType.HEART_RATE;
import static io.github.camelfitbit.model.DataType.SLEEP;
import static io.github.camelfitbit.trigger.RecordedData.WATCH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

/** What whoever listens to syncs is told of looks. */
class SyncsToldTest {

    private final Rig rig = Rig.granted();
    private final List<String> told = new ArrayList<>();

    @BeforeEach
    void listen() {
        rig.listener = new SyncListener() {
            @Override
            public void started(Sync sync) {
                told.add("started " + sync.key().dataType() + ' ' + sync.reasons() + ' '
                        + sync.ranges().size());
            }

            @Override
            public void completed(Sync sync, int messages, int requests, boolean isAll) {
                told.add("completed " + messages + (isAll ? "" : " and more"));
            }

            @Override
            public void failed(Sync sync, @Nullable Throwable failure) {
                told.add("failed " + (failure == null ? "route" : failure.getMessage()));
            }

            @Override
            public void pushChanged(CursorKey key, PushState now, Instant since) {
                told.add(now + " since " + since);
            }
        };
    }

    @Test
    void tellsOfTheFirstLookAndOfOneThatADeviceLedTo() {
        rig.vendor.sync("watch", "2026-11-20T10:15:00Z");
        rig.vendor.sample("2026-11-20T10:14:00Z", 60, WATCH);
        rig.poll(HEART_RATE);
        rig.after("PT15M");
        rig.vendor.sync("watch", "2026-11-20T10:30:00Z");
        rig.poll(HEART_RATE);

        assertThat(told)
                .containsExactly(
                        "started heart-rate [FIRST] 1", "completed 1", "started heart-rate [DEVICES] 1", "completed 0");
    }

    @Test
    void tellsNothingOfALookThatFoundNoReasonToAsk() {
        rig.vendor.sync("watch", "2026-11-20T10:15:00Z");
        rig.poll(HEART_RATE);
        told.clear();
        rig.after("PT15M");
        rig.poll(HEART_RATE);

        assertThat(told).isEmpty();
    }

    @Test
    void tellsOfALookThatANotificationLedTo() {
        rig.mode = DeliveryMode.PUSH;
        rig.poll(HEART_RATE);
        told.clear();
        rig.notified(HEART_RATE, "2026-11-10T08:29:00Z", "2026-11-10T08:34:00Z");
        rig.poll(HEART_RATE);

        assertThat(told).containsExactly("started heart-rate [NOTIFICATION] 1", "completed 0");
    }

    @Test
    void tellsThatTheClockLedToALook() {
        rig.poll(SLEEP);
        told.clear();
        rig.after("PT6H");
        rig.poll(SLEEP);

        assertThat(told).containsExactly("started sleep [CLOCK] 1", "completed 0");
    }

    @Test
    void tellsThatTheRouteFailed() {
        rig.vendor.night("1", "2026-11-18T22:00:00Z", "2026-11-19T06:00:00Z", "2026-11-19T06:30:00Z");
        rig.isRouteBroken = true;
        rig.poll(SLEEP);

        assertThat(told).containsExactly("started sleep [FIRST] 1", "failed route");
    }

    @Test
    void tellsThatMoreIsLeft() {
        rig.vendor.night("1", "2026-11-17T22:00:00Z", "2026-11-18T06:00:00Z", "2026-11-18T06:30:00Z");
        rig.vendor.night("2", "2026-11-18T22:00:00Z", "2026-11-19T06:00:00Z", "2026-11-19T06:30:00Z");
        rig.maxMessagesPerPoll = 1;
        rig.poll(SLEEP);

        assertThat(told).endsWith("completed 1 and more");
    }

    @Test
    void tellsThatTheVendorFailed() {
        rig.vendor.isDown = true;
        Throwable failure = catchThrowable(() -> rig.poll(SLEEP));

        assertThat(failure).hasMessageContaining("the vendor is down");
        assertThat(told).containsExactly("started sleep [FIRST] 1", "failed the vendor is down");
    }

    @Test
    void aListenerThatFailsFailsNoLook() {
        rig.listener = new SyncListener() {
            @Override
            public void started(Sync sync) {
                throw new IllegalStateException("a listener's mistake");
            }
        };
        rig.vendor.night("1", "2026-11-18T22:00:00Z", "2026-11-19T06:00:00Z", "2026-11-19T06:30:00Z");

        assertThat(rig.poll(SLEEP)).isEqualTo(1);
    }

    @Test
    void tellsOnceThatNotificationsFellSilentAndOnceThatTheyAreHeardAgain() {
        rig.poll(SLEEP);
        rig.notified(SLEEP, "2026-11-18T22:00:00Z", "2026-11-19T06:00:00Z");
        rig.poll(SLEEP);
        assertThat(push()).as("the first notification is no news").isEmpty();
        rig.vendor.night("1", "2026-11-18T22:00:00Z", "2026-11-19T06:00:00Z", "2026-11-19T06:30:00Z");
        rig.after("PT6H");
        rig.poll(SLEEP);
        rig.vendor.night("2", "2026-11-19T22:00:00Z", "2026-11-20T06:00:00Z", "2026-11-20T06:30:00Z");
        rig.after("PT6H");
        rig.poll(SLEEP);
        assertThat(push()).containsExactly("SILENT since 2026-11-20T10:20:00Z");
        rig.after("PT15M");
        rig.notified(SLEEP, "2026-11-18T22:00:00Z", "2026-11-19T06:00:00Z");
        rig.poll(SLEEP);
        rig.poll(SLEEP);

        assertThat(push()).containsExactly("SILENT since 2026-11-20T10:20:00Z", "HEARD since 2026-11-20T16:20:00Z");
    }

    @Test
    void tellsOfNoSilenceThatIsNotWrittenDown() {
        rig.poll(SLEEP);
        rig.notified(SLEEP, "2026-11-18T22:00:00Z", "2026-11-19T06:00:00Z");
        rig.poll(SLEEP);
        rig.vendor.night("1", "2026-11-18T22:00:00Z", "2026-11-19T06:00:00Z", "2026-11-19T06:30:00Z");
        rig.after("PT6H");
        rig.isRouteBroken = true;
        rig.poll(SLEEP);

        assertThat(push()).isEmpty();
    }

    private List<String> push() {
        return told.stream().filter(line -> line.contains(" since ")).toList();
    }
}
