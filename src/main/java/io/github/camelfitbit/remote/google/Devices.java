package io.github.camelfitbit.remote.google;

import java.util.LinkedHashMap;
import java.util.Map;

/** Paired devices as routes see them: an id instead of a resource name. */
final class Devices {

    private Devices() {}

    static Map<String, Object> normalised(Object wire) {
        Map<String, Object> device = new LinkedHashMap<>();
        if (wire instanceof Map<?, ?> members) {
            members.forEach((name, value) -> device.put(String.valueOf(name), value));
        }
        if (device.remove("name") instanceof String name) {
            device.put("id", WireNames.lastSegment(name));
        }
        return device;
    }
}
