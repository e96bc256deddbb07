package io.github.camelfitbit.simulator.fitbit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.vertx.core.json.JsonObject;

/** What applications put into one person's account, by kind and id. Safe for any thread: its monitor guards all. */
final class Shelves {
    private static final long FIRST_ID = 5_000_000_000L;

    private final Map<String, Map<String, JsonObject>> byKind = new LinkedHashMap<>();
    private long lastId = FIRST_ID;

    synchronized long newId() {
        return ++lastId;
    }

    synchronized void put(String kind, String id, JsonObject thing) {
        shelf(kind).put(id, thing.copy());
    }

    synchronized Optional<JsonObject> find(String kind, String id) {
        return Optional.ofNullable(shelf(kind).get(id)).map(JsonObject::copy);
    }

    synchronized boolean remove(String kind, String id) {
        return shelf(kind).remove(id) != null;
    }

    synchronized List<JsonObject> all(String kind) {
        return shelf(kind).values().stream().map(JsonObject::copy).toList();
    }

    private Map<String, JsonObject> shelf(String kind) {
        return byKind.computeIfAbsent(kind, key -> new LinkedHashMap<>());
    }
}
