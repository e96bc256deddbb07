package io.github.camelfitbit.simulator.health;

import java.util.List;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/**
 * One person whose changes a subscriber is told of.
 *
 * @param user the vendor's number
 * @param dataTypes bare identifiers, as they are sent in
 */
record Subscription(String subscriber, String id, String user, List<String> dataTypes) {
    String key() {
        return subscriber + "/" + id;
    }

    Subscription to(List<String> others) {
        return new Subscription(subscriber, id, user, others);
    }

    /** Answers tell the types in their long form, which requests may not use. */
    JsonObject toJson(String project) {
        JsonObject json = new JsonObject()
                .put("name", "projects/" + project + "/subscribers/" + subscriber + "/subscriptions/" + id)
                .put("user", "users/" + user);
        JsonArray types = new JsonArray();
        dataTypes.forEach(type -> types.add("users/" + user + "/dataTypes/" + type));
        return types.isEmpty() ? json : json.put("dataTypes", types);
    }
}
