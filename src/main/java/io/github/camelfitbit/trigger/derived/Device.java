package io.github.camelfitbit.trigger.derived;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

import io.github.camelfitbit.store.Cursor.Seen;
import org.jspecify.annotations.Nullable;

/**
 * A paired device as the vendor shows it now, or as it was remembered. Immutable.
 *
 * @param id       the vendor's id of it
 * @param lastSync when it reached the vendor last; null when it never did
 * @param battery  how its battery stands
 * @param shown    the members worth telling; what is unknown is absent
 */
record Device(String id, @Nullable Instant lastSync, Battery battery, Map<String, Object> shown) {

    /** Percent; below it a battery is low. */
    private static final int LOW = 20;

    /** Fitbit's words for little and for nothing, and the same without regard to case. */
    private static final Set<String> LOW_WORDS = Set.of("low", "empty");

    private static final List<String> MEMBERS = List.of("deviceType", "deviceVersion", "batteryLevel", "batteryStatus");

    /** How a battery stands. */
    enum Battery {
        FINE,
        LOW,
        /** A scale without a figure, or a vendor that does not say. */
        UNKNOWN
    }

    /** The devices of an answer, in the order of their ids; one without an id cannot be told apart, and is left out. */
    static SortedMap<String, Device> all(List<Map<String, Object>> answer) {
        SortedMap<String, Device> devices = new TreeMap<>();
        answer.forEach(device -> {
            if (device.get("id") instanceof String id) {
                devices.put(id, of(id, device));
            }
        });
        return devices;
    }

    private static Device of(String id, Map<String, Object> device) {
        Map<String, Object> shown = new LinkedHashMap<>(Map.of("deviceId", id));
        MEMBERS.stream().filter(device::containsKey).forEach(name -> shown.put(name, device.get(name)));
        Instant lastSync = device.get("lastSyncTime") instanceof OffsetDateTime time ? time.toInstant() : null;
        if (lastSync != null) {
            shown.put("lastSyncTime", lastSync.toString());
        }
        return new Device(id, lastSync, battery(device), shown);
    }

    private static Battery battery(Map<String, Object> device) {
        Number level = device.get("batteryLevel") instanceof Number number ? number : null;
        String word = device.get("batteryStatus") instanceof String text ? text.toLowerCase(Locale.ROOT) : "";
        if (level == null && word.isEmpty()) {
            return Battery.UNKNOWN;
        }
        return level != null && level.intValue() < LOW || LOW_WORDS.contains(word) ? Battery.LOW : Battery.FINE;
    }

    /** Reads what {@link #write} wrote. */
    static Device read(String id, Seen seen) {
        String[] words = seen.revision().split(" ", 2);
        Map<String, Object> shown = new LinkedHashMap<>(Map.of("deviceId", id));
        if (words.length > 1) {
            shown.put("deviceVersion", words[1]);
        }
        Instant lastSync = seen.time().equals(Instant.EPOCH) ? null : seen.time();
        return new Device(id, lastSync, Battery.valueOf(words[0]), shown);
    }

    /** As an entry of a memory: its sync, its battery and its name. */
    Seen write() {
        Object name = shown.get("deviceVersion");
        return new Seen(
                lastSync == null ? Instant.EPOCH : lastSync, name == null ? battery.name() : battery + " " + name);
    }

    /** The same with the battery and the sync of another look. */
    Device with(Battery otherBattery, @Nullable Instant otherSync) {
        return new Device(id, otherSync, otherBattery, shown);
    }
}
