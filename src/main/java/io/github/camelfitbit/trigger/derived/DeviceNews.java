package io.github.camelfitbit.trigger.derived;

import java.time.Instant;
import java.util.List;
import java.util.SortedMap;

import io.github.camelfitbit.model.HealthEvent;
import io.github.camelfitbit.store.Cursor.Seen;
import io.github.camelfitbit.trigger.derived.Device.Battery;
import org.jspecify.annotations.Nullable;

/**
 * Compares devices with those of the look before: what was removed first, then what was paired, then batteries, then
 * syncs. The first look knows no before: it takes devices and their syncs as they are, and tells a low battery. One per
 * look: not thread-safe.
 */
final class DeviceNews {

    private final String connection;
    private final Instant now;
    private final Instant stamp;
    private final boolean isFirst;
    private final Telling telling;

    DeviceNews(String connection, Recollection before, Instant now) {
        this.connection = connection;
        this.now = now;
        this.stamp = before.changed();
        this.isFirst = before.isNew();
        this.telling = new Telling(before);
    }

    List<News> of(SortedMap<String, Device> devices) {
        telling.memory().entries().forEach((id, seen) -> {
            if (!devices.containsKey(id)) {
                tell(Devices.REMOVED, Device.read(id, seen), null);
            }
        });
        devices.values().stream()
                .filter(device -> !telling.memory().knows(device.id()))
                .forEach(this::paired);
        devices.values().forEach(this::battery);
        devices.values().forEach(this::synced);
        return telling.news();
    }

    /** A new device is remembered with a battery that is fine: that it is low is told next. */
    private void paired(Device device) {
        Device after = device.with(Battery.FINE, device.lastSync());
        if (isFirst) {
            remember(null, after, after);
        } else {
            tell(Devices.PAIRED, device, after);
        }
    }

    private void battery(Device device) {
        Device before = remembered(device);
        if (device.battery() == Battery.UNKNOWN || device.battery() == before.battery()) {
            return;
        }
        Device after = device.with(device.battery(), before.lastSync());
        if (device.battery() == Battery.LOW) {
            tell(Devices.BATTERY_LOW, device, after);
        } else {
            remember(null, device, after);
        }
    }

    private void synced(Device device) {
        Device before = remembered(device);
        Instant sync = device.lastSync();
        if (sync != null && (before.lastSync() == null || sync.isAfter(before.lastSync()))) {
            tell(Devices.SYNCED, device, device.with(before.battery(), sync));
        }
    }

    private Device remembered(Device device) {
        Seen seen = telling.memory().find(device.id());
        return seen == null ? device : Device.read(device.id(), seen);
    }

    private void tell(String event, Device device, @Nullable Device after) {
        Instant sync = event.equals(Devices.SYNCED) ? device.lastSync() : null;
        HealthEvent happened = new HealthEvent(
                connection + "/devices/" + event + '/' + device.id() + '/' + (sync == null ? stamp : sync),
                event,
                connection,
                sync == null ? now : sync,
                null,
                device.shown());
        remember(happened, device, after);
    }

    private void remember(@Nullable HealthEvent event, Device device, @Nullable Device after) {
        telling.add(event, memory -> {
            Seen seen = after == null ? null : after.write();
            return seen == null ? memory.without(device.id()) : memory.with(device.id(), seen.time(), seen.revision());
        });
    }
}
