package io.github.camelfitbit.simulator.health;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** Faults of a request body, gathered so that they are told all at once. */
final class Violations {
    private final JsonArray list = new JsonArray();

    void add(String path, String description) {
        list.add(new JsonObject().put("field", path).put("description", description));
    }

    void unknown(String path, String name) {
        add(path, "Unknown name \"" + name + "\"" + (path.isEmpty() ? "" : " at '" + path + "'") + ": no such field.");
    }

    void throwIfAny() {
        if (!list.isEmpty()) {
            String first = list.getJsonObject(0).getString("description");
            throw Refusal.badRequest("Invalid JSON payload received. " + first).violations(list);
        }
    }
}
