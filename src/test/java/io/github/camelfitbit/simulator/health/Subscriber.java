package io.github.camelfitbit.simulator.health;

import java.time.Instant;
import java.util.List;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/**
 * Somebody who wants to be told of changes.
 *
 * @param secret the whole {@code Authorization} header; it is never told again
 */
record Subscriber(
        String id, String endpointUri, String secret, List<Config> configs, Instant created, Instant updated) {
    private static final String IDENTIFIER = "[a-z]([a-z0-9-]{2,34}[a-z0-9])";

    /** Which types, and who decides about whom. */
    record Config(List<String> dataTypes, boolean manual) {
        static List<Config> of(JsonArray configs) {
            return configs.stream()
                    .map(JsonObject.class::cast)
                    .map(config -> new Config(
                            config.getJsonArray("dataTypes", new JsonArray()).stream()
                                    .map(Object::toString)
                                    .toList(),
                            config.getString("subscriptionCreatePolicy").equals("MANUAL")))
                    .toList();
        }

        JsonObject toJson() {
            return new JsonObject()
                    .put("dataTypes", new JsonArray(dataTypes))
                    .put("subscriptionCreatePolicy", manual ? "MANUAL" : "AUTOMATIC");
        }
    }

    static boolean isIdentifier(String text) {
        return text.matches(IDENTIFIER);
    }

    boolean takesSubscriptionsTo(String dataType) {
        return configs.stream()
                .anyMatch(config -> config.manual() && config.dataTypes().contains(dataType));
    }

    Subscriber at(String uri, Instant now) {
        return new Subscriber(id, uri, secret, configs, created, now);
    }

    Subscriber withSecret(String other, Instant now) {
        return new Subscriber(id, endpointUri, other, configs, created, now);
    }

    Subscriber withConfigs(List<Config> other, Instant now) {
        return new Subscriber(id, endpointUri, secret, other, created, now);
    }

    String name(String project) {
        return "projects/" + project + "/subscribers/" + id;
    }

    JsonObject toJson(String project) {
        JsonObject json = new JsonObject()
                .put("name", name(project))
                .put("endpointUri", endpointUri)
                .put("endpointAuthorization", new JsonObject().put("secretSet", true));
        if (!configs.isEmpty()) {
            json.put(
                    "subscriberConfigs",
                    new JsonArray(configs.stream().map(Config::toJson).toList()));
        }
        return json.put("state", "ACTIVE")
                .put("createTime", Wire.timestamp(created))
                .put("updateTime", Wire.timestamp(updated));
    }

    @Override
    public String toString() {
        return "Subscriber[" + id + "]";
    }
}
