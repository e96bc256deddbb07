package io.github.camelfitbit.simulator;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** The error bodies of Google's APIs (google.rpc.Status). */
final class GoogleError {
    private GoogleError() {}

    static JsonObject body(int status, JsonArray details) {
        JsonObject error = new JsonObject()
                .put("code", status)
                .put("message", "A fault of the simulator.")
                .put("status", word(status));
        return new JsonObject().put("error", details.isEmpty() ? error : error.put("details", details));
    }

    private static String word(int status) {
        return switch (status) {
            case 400 -> "INVALID_ARGUMENT";
            case 401 -> "UNAUTHENTICATED";
            case 403 -> "PERMISSION_DENIED";
            case 404 -> "NOT_FOUND";
            case 429 -> "RESOURCE_EXHAUSTED";
            case 500 -> "INTERNAL";
            case 503 -> "UNAVAILABLE";
            case 504 -> "DEADLINE_EXCEEDED";
            default -> "UNKNOWN";
        };
    }
}
