package io.github.camelfitbit.simulator;

import java.net.http.HttpHeaders;
import java.util.List;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** What a test got back. */
record Reply(int status, String body, HttpHeaders headers) {
    /** The first value; empty when there is none. */
    String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    JsonObject json() {
        return new JsonObject(body);
    }

    /** The reason of the first ErrorInfo; empty when there is none. */
    String reason() {
        return info().getString("reason", "");
    }

    String metadata(String key) {
        return info().getJsonObject("metadata", new JsonObject()).getString(key, "");
    }

    /** The type of Fitbit's first error. */
    String errorType() {
        return json().getJsonArray("errors").getJsonObject(0).getString("errorType");
    }

    String statusWord() {
        return json().getJsonObject("error").getString("status");
    }

    List<JsonObject> points() {
        return list("dataPoints");
    }

    List<JsonObject> windows() {
        return list("rollupDataPoints");
    }

    String nextPageToken() {
        return json().getString("nextPageToken", "");
    }

    JsonArray details() {
        return json().getJsonObject("error").getJsonArray("details", new JsonArray());
    }

    private List<JsonObject> list(String member) {
        return json().getJsonArray(member, new JsonArray()).stream()
                .map(JsonObject.class::cast)
                .toList();
    }

    private JsonObject info() {
        return details().stream()
                .map(JsonObject.class::cast)
                .filter(detail -> detail.containsKey("reason"))
                .findFirst()
                .orElse(new JsonObject());
    }
}
