package io.github.camelfitbit.trigger.derived;

import java.time.Duration;
import java.util.Map;
import java.util.Set;

import io.github.camelfitbit.error.MissingScopeException;
import io.github.camelfitbit.model.HealthEvent;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class DevicesTest {

    private final Rig rig = Rig.granted();

    @Test
    void takesTheDevicesOfTheFirstLookAsTheyAre() {
        rig.vendor.device("1", 80, "2026-03-01T07:30:00Z");
        look();

        assertThat(rig.told).isEmpty();
    }

    @Test
    void tellsOnceThatADeviceSynced() {
        rig.vendor.device("1", 80, "2026-03-01T07:30:00Z");
        look();
        rig.vendor.device("1", 79, "2026-03-01T08:10:00Z");
        look();
        look();

        assertThat(rig.events()).containsExactly("synced");
        assertThat(rig.told.get(0).id()).isEqualTo("alice/devices/synced/1/2026-03-01T08:10:00Z");
        assertThat(rig.told.get(0).time()).isEqualTo("2026-03-01T08:10:00Z");
        assertThat(rig.told.get(0).data())
                .containsEntry("deviceId", "1")
                .containsEntry("deviceVersion", "Charge 6")
                .containsEntry("batteryLevel", 79L)
                .containsEntry("lastSyncTime", "2026-03-01T08:10:00Z");
    }

    @Test
    void tellsOncePerDischargeThatABatteryIsLow() {
        battery(20);
        assertThat(rig.told).isEmpty();
        battery(19);
        battery(18);
        battery(90);
        battery(12);

        assertThat(rig.events()).containsExactly("battery-low", "battery-low");
        assertThat(rig.told).extracting(HealthEvent::id).doesNotHaveDuplicates();
    }

    @Test
    void tellsALowBatteryAtTheFirstLook() {
        battery(5);

        assertThat(rig.events()).containsExactly("battery-low");
    }

    @Test
    void takesTheVendorsWordWhereThereIsNoFigure() {
        rig.vendor.device("scale", Map.of("batteryStatus", "Empty"));
        rig.vendor.device("watch", Map.of("batteryStatus", "Medium"));
        rig.vendor.device("ring", Map.of());
        look();

        assertThat(rig.told).extracting(event -> event.data().get("deviceId")).containsExactly("scale");
    }

    @Test
    void tellsWhatWasPairedAndWhatWasRemoved() {
        rig.vendor.device("1", 80, "2026-03-01T07:30:00Z");
        look();
        rig.vendor.unpair("1");
        rig.vendor.device("2", 90, "2026-03-01T08:00:00Z");
        look();

        assertThat(rig.events()).containsExactly("removed", "paired");
        assertThat(rig.told.get(0).data()).containsEntry("deviceId", "1").containsEntry("deviceVersion", "Charge 6");
    }

    @Test
    void aDeviceThatComesBackIsPairedAgainUnderAnotherId() {
        look();
        for (int i = 0; i < 2; i++) {
            rig.vendor.device("1", 80, "2026-03-01T07:30:00Z");
            look();
            rig.until("2026-03-0" + (i + 2) + "T08:00:00Z");
            rig.vendor.unpair("1");
            look();
        }

        assertThat(rig.events()).containsExactly("paired", "removed", "paired", "removed");
        assertThat(rig.told).extracting(HealthEvent::id).doesNotHaveDuplicates();
    }

    @Test
    void tellsAgainWithTheSameIdWhatTheRouteFailedFor() {
        look();
        rig.vendor.device("1", 5, "2026-03-01T08:00:00Z");
        rig.eventsUntilTheRouteFails = 1;
        look();
        rig.until("2026-03-01T09:00:00Z");
        rig.eventsUntilTheRouteFails = 9;
        look();

        assertThat(rig.events()).containsExactly("paired", "battery-low", "battery-low");
        assertThat(rig.told.get(1).id()).isEqualTo(rig.told.get(2).id());
    }

    @Test
    void remembersInSilenceWhatIsNotWanted() {
        rig.vendor.device("1", 80, "2026-03-01T07:30:00Z");
        look();
        rig.vendor.device("1", 10, "2026-03-01T08:10:00Z");
        rig.look(new Devices(rig.vendor, rig.people), Set.of("battery-low"));
        look();

        assertThat(rig.events()).containsExactly("battery-low");
    }

    @Test
    void saysWhichScopeIsMissing() {
        Rig other = new Rig("sleep.readonly");
        Devices devices = new Devices(other.vendor, other.people);

        assertThat(other.trigger(devices, Devices.EVENTS).canLook("alice")).isFalse();
        assertThatThrownBy(() -> other.look(devices, Devices.EVENTS))
                .isInstanceOf(MissingScopeException.class)
                .hasMessageContaining("settings.readonly");
    }

    @Test
    void leavesOutWhomNobodyKnows() {
        assertThat(rig.trigger(new Devices(rig.vendor, rig.people), Devices.EVENTS)
                        .canLook("nobody"))
                .isFalse();
    }

    private void battery(int level) {
        rig.clock.advance(Duration.ofMinutes(15));
        rig.vendor.device("1", level, "2026-03-01T07:30:00Z");
        look();
    }

    private void look() {
        rig.look(new Devices(rig.vendor, rig.people), Devices.EVENTS);
    }
}
