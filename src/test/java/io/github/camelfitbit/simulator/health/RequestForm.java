package io.github.camelfitbit.simulator.health;

import java.util.Set;

import io.github.camelfitbit.simulator.http.Ask;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;

/**
 * The transcoder: query parameters and bodies must be of the method's request message. Its refusals have no reason, only
 * field violations.
 */
final class RequestForm {
    /** Google's system parameters that change nothing here. */
    private static final Set<String> SYSTEM = Set.of(
            "$.xgafv",
            "access_token",
            "alt",
            "key",
            "oauth_token",
            "prettyPrint",
            "quotaUser",
            "uploadType",
            "upload_protocol");

    /** System parameters that would change the answer. */
    private static final Set<String> NOT_SIMULATED = Set.of("fields", "callback");

    private RequestForm() {}

    static void checkQuery(HealthCall call) {
        Violations violations = new Violations();
        call.ask().query().forEach((name, values) -> {
            if (NOT_SIMULATED.contains(name)) {
                throw Refusal.notSimulated("the parameter " + name);
            }
            if (!SYSTEM.contains(name) && !call.method().parameters().contains(name)) {
                violations.unknown("", name);
            } else if (values.size() > 1) {
                violations.add(name, "The parameter '" + name + "' is not repeated but was given more than once");
            }
        });
        violations.throwIfAny();
        String alt = call.ask().parameter("alt").orElse("json");
        boolean file = alt.equals("media") && call.method() == Method.EXPORT_TCX;
        if (!alt.equals("json") && !file) {
            throw Refusal.notSimulated("alt other than json");
        }
    }

    static JsonObject body(Ask ask) {
        if (!ask.hasContentType("application/json")) {
            throw Refusal.badRequest("The body must be sent as application/json.");
        }
        try {
            return new JsonObject(ask.body());
        } catch (DecodeException | ClassCastException notJson) {
            throw Refusal.badRequest("Invalid JSON payload received. The body is not a JSON object.");
        }
    }
}
