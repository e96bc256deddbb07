package io.github.camelfitbit.simulator.health;

import java.util.Optional;

import io.vertx.core.json.JsonObject;

/**
 * Where a data point comes from.
 *
 * @param formFactor WATCH, SCALE, PHONE; empty when no device is known
 * @param clientId the OAuth client that wrote it; empty for what devices measured
 */
record DataSource(String recordingMethod, String formFactor, String displayName, Optional<String> clientId) {
    static DataSource measured(String recordingMethod, String formFactor, String displayName) {
        return new DataSource(recordingMethod, formFactor, displayName, Optional.empty());
    }

    static DataSource written(String recordingMethod, String clientId) {
        return new DataSource(recordingMethod, "", "", Optional.of(clientId));
    }

    boolean isWrittenBy(String client) {
        return clientId.filter(client::equals).isPresent();
    }

    boolean isWearable() {
        return formFactor.equals("WATCH");
    }

    boolean isPhone() {
        return formFactor.equals("PHONE");
    }

    JsonObject toJson() {
        JsonObject json = new JsonObject();
        if (!recordingMethod.isEmpty()) {
            json.put("recordingMethod", recordingMethod);
        }
        if (!formFactor.isEmpty()) {
            json.put(
                    "device",
                    new JsonObject()
                            .put("formFactor", formFactor)
                            .put("manufacturer", "Google")
                            .put("displayName", displayName));
        }
        clientId.ifPresent(client -> json.put("application", new JsonObject().put("googleWebClientId", client)));
        return json.put("platform", clientId.isPresent() ? "GOOGLE_WEB_API" : "FITBIT");
    }
}
