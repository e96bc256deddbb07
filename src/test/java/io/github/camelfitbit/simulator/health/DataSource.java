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

    /** What the vendor computed from what a watch measured. */
    static DataSource derived() {
        return measured("DERIVED", "", "");
    }

    /** What a person typed into the vendor's app. */
    static DataSource typed() {
        return measured("MANUAL", "", "");
    }

    /** For daily types of which the vendor does not say where they come from; a watch all the same. */
    static DataSource untold() {
        return measured("", "", "");
    }

    static DataSource written(String recordingMethod, String clientId) {
        return new DataSource(recordingMethod, "", "", Optional.of(clientId));
    }

    boolean isWrittenBy(String client) {
        return clientId.filter(client::equals).isPresent();
    }

    boolean isWearable() {
        boolean computed = recordingMethod.isEmpty() || recordingMethod.equals("DERIVED");
        return formFactor.equals("WATCH") || (computed && clientId.isEmpty());
    }

    boolean isTold() {
        return clientId.isPresent() || !recordingMethod.isEmpty() || !formFactor.isEmpty();
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
