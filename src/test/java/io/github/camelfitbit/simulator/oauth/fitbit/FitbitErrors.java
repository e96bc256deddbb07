package io.github.camelfitbit.simulator.oauth.fitbit;

import io.github.camelfitbit.simulator.http.Answer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** The vendor's error bodies. Like the vendor's, some messages quote the token: nobody should write them into a log. */
public final class FitbitErrors {
    private FitbitErrors() {}

    /** One error, as the page "Error Handling" of the Fitbit Web API shows it. */
    public static Answer answer(int status, String errorType, String message) {
        JsonObject error = new JsonObject().put("errorType", errorType).put("message", message);
        return Answer.json(
                status,
                new JsonObject().put("errors", new JsonArray().add(error)).put("success", false));
    }

    /** A refresh token or code that is no good. */
    public static Answer invalidGrant(String what, String value) {
        return answer(400, "invalid_grant", what + " invalid: " + value);
    }
}
