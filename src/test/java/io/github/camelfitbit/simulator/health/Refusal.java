package io.github.camelfitbit.simulator.health;

import io.github.camelfitbit.simulator.http.Answer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** A {@code google.rpc.Status} in the making. See the page "Errors" of the Google Health API and AIP-193. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final String TYPES = "type.googleapis.com/google.rpc.";
    private static final String HEALTH = "health.googleapis.com";

    private final int code;
    private final String status;
    private final transient JsonArray details = new JsonArray();

    private Refusal(int code, String status, String message) {
        super(message, null, false, false);
        this.code = code;
        this.status = status;
    }

    static Refusal badRequest(String message) {
        return new Refusal(400, "INVALID_ARGUMENT", message);
    }

    /** The usual 400: a reason and the field it is about. */
    static Refusal invalid(String reason, String field, String description) {
        return badRequest(description).info(reason, new JsonObject()).violation(field, description);
    }

    static Refusal unauthenticated(String reason, String message) {
        return new Refusal(401, "UNAUTHENTICATED", message).info(reason, "googleapis.com", new JsonObject());
    }

    static Refusal forbidden(String message) {
        return new Refusal(403, "PERMISSION_DENIED", message);
    }

    static Refusal notFound() {
        return new Refusal(404, "NOT_FOUND", "The data point does not exist.")
                .info("RESOURCE_NOT_FOUND", new JsonObject());
    }

    static Refusal alreadyExists(String message) {
        return new Refusal(409, "ALREADY_EXISTS", message);
    }

    static Refusal exhausted(String message) {
        return new Refusal(429, "RESOURCE_EXHAUSTED", message);
    }

    static Refusal internal() {
        return new Refusal(500, "INTERNAL", "Internal error encountered.").info("INTERNAL_ERROR", new JsonObject());
    }

    static Refusal failedPrecondition(String message) {
        return new Refusal(400, "FAILED_PRECONDITION", message);
    }

    static Refusal notSimulated(String what) {
        return new Refusal(501, "UNIMPLEMENTED", "The simulator does not have this: " + what);
    }

    Refusal info(String reason, JsonObject metadata) {
        return info(reason, HEALTH, metadata);
    }

    Refusal info(String reason, String domain, JsonObject metadata) {
        JsonObject info = new JsonObject()
                .put("@type", TYPES + "ErrorInfo")
                .put("reason", reason)
                .put("domain", domain);
        if (!metadata.isEmpty()) {
            info.put("metadata", metadata);
        }
        details.add(info);
        return this;
    }

    Refusal violation(String field, String description) {
        return violations(
                new JsonArray().add(new JsonObject().put("field", field).put("description", description)));
    }

    Refusal violations(JsonArray fieldViolations) {
        details.add(new JsonObject().put("@type", TYPES + "BadRequest").put("fieldViolations", fieldViolations));
        return this;
    }

    Refusal quotaFailure(String subject, String description) {
        JsonObject violation = new JsonObject().put("subject", subject).put("description", description);
        details.add(new JsonObject()
                .put("@type", TYPES + "QuotaFailure")
                .put("violations", new JsonArray().add(violation)));
        return this;
    }

    Answer toAnswer() {
        JsonObject error =
                new JsonObject().put("code", code).put("message", getMessage()).put("status", status);
        if (!details.isEmpty()) {
            error.put("details", details);
        }
        return Answer.json(code, new JsonObject().put("error", error));
    }
}
