package io.github.camelfitbit.trigger.derived;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

import io.github.camelfitbit.compound.ConsentCheck;
import io.github.camelfitbit.compound.DeliveryCheck;
import io.github.camelfitbit.compound.Doctor;
import io.github.camelfitbit.compound.LastData;
import io.github.camelfitbit.compound.VendorCheck;
import io.github.camelfitbit.model.HealthEvent;
import io.github.camelfitbit.store.Cursor;
import io.github.camelfitbit.store.CursorKey;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The person connected on 1 March at eight. */
class SilenceTest {

    private final Rig rig = Rig.granted();

    @Test
    void tellsOncePerSilenceWithTheReason() {
        synced("2026-03-01T09:00:00Z");
        lookAt("2026-03-01T09:15:00Z");
        lookAt("2026-03-03T08:59:00Z");
        assertThat(rig.told).isEmpty();
        lookAt("2026-03-03T09:00:00Z");
        lookAt("2026-03-04T09:00:00Z");

        HealthEvent event = rig.told.get(0);
        assertThat(rig.events()).containsExactly("silence");
        assertThat(event.id()).isEqualTo("alice/silence/silence/2026-03-01T09:00:00Z");
        assertThat(event.data()).containsEntry("since", "2026-03-01T09:00:00Z").containsKey("findings");
        assertThat(event.data().get("reason")).asString().contains("no tracker has synced since 2026-03-01T09:00:00Z");
    }

    @Test
    void tellsWhenItEndsAndOfTheNextOne() {
        lookAt("2026-03-03T08:00:00Z");
        synced("2026-03-03T10:00:00Z");
        lookAt("2026-03-03T10:15:00Z");
        lookAt("2026-03-05T10:15:00Z");

        assertThat(rig.events()).containsExactly("silence", "data-again", "silence");
        assertThat(rig.told.get(1).data())
                .containsEntry("since", "2026-03-01T08:00:00Z")
                .containsEntry("until", "2026-03-03T10:00:00Z");
    }

    @Test
    void whatATriggerDeliveredIsNoSilence() {
        Instant start = Instant.parse("2026-03-01T08:00:00Z");
        rig.memory.compareAndSet(
                new CursorKey("alice", "steps", "steps"),
                null,
                Cursor.startingAt(start).remembering(new TreeMap<>(), start.plus(Duration.ofDays(2))));
        lookAt("2026-03-04T08:00:00Z");

        assertThat(rig.told).isEmpty();
    }

    @Test
    void whatWasHeardCountsWhenTheVendorDoesNotSayAnyMore() {
        synced("2026-03-02T12:00:00Z");
        lookAt("2026-03-02T12:15:00Z");
        rig.vendor.unpair("1");
        lookAt("2026-03-03T12:00:00Z");

        assertThat(rig.told).isEmpty();
    }

    @Test
    void whoHasToConsentAgainIsSilentForThatReason() {
        lookAt("2026-03-01T09:00:00Z");
        rig.change(alice -> alice.needsReauthorization("invalid_grant", rig.clock.instant()));
        lookAt("2026-03-03T09:00:00Z");

        assertThat(rig.events()).containsExactly("silence");
        assertThat(rig.told.get(0).data().get("reason")).asString().contains("withdrawn");
    }

    @Test
    void whoDisconnectedIsExpectedToBeSilent() {
        rig.change(alice -> alice.disconnected(rig.clock.instant()));

        assertThat(rig.trigger(silence(), Silence.EVENTS).canLook("alice")).isFalse();
    }

    private void synced(String time) {
        rig.vendor.device("1", 80, time);
    }

    private void lookAt(String instant) {
        rig.until(instant);
        rig.look(silence(), Silence.EVENTS);
    }

    private Silence silence() {
        Doctor doctor = new Doctor(
                rig.known,
                connection -> 100,
                new ConsentCheck(api -> Set.of(), connection -> List.of(), rig.clock),
                new VendorCheck(rig.vendor, rig.people, rig.clock),
                new DeliveryCheck(connection -> List.of(), rig.memory));
        Silence.Signs signs = new Silence.Signs(rig.known, rig.syncs, new LastData(rig.memory, rig.clock));
        return new Silence(Duration.ofDays(2), signs, doctor);
    }
}
