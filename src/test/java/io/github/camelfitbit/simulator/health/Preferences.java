package io.github.camelfitbit.simulator.health;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import io.vertx.core.json.JsonObject;

/** What applications changed of a profile or of the settings. Safe for any thread. */
final class Preferences {
    private final Map<String, Object> changed = new ConcurrentHashMap<>();

    /** Takes over the named fields; one that the body does not have is reset. */
    void update(Set<String> fields, JsonObject body) {
        fields.forEach(field -> {
            Object value = body.getValue(field);
            if (value == null) {
                changed.remove(field);
            } else {
                changed.put(field, value);
            }
        });
    }

    JsonObject over(JsonObject json) {
        changed.forEach(json::put);
        return json;
    }
}
