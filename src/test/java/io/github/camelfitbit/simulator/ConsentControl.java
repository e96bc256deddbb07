package io.github.camelfitbit.simulator;

import java.util.List;
import java.util.Map;

import io.github.camelfitbit.simulator.http.Answer;
import io.github.camelfitbit.simulator.http.Ask;
import io.github.camelfitbit.simulator.oauth.GrantedTokens;
import io.github.camelfitbit.simulator.oauth.Standing;
import io.github.camelfitbit.simulator.oauth.google.Scopes;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** Consents and their proofs, for tests that run in another process; {@code vendor} is google unless it is fitbit. */
final class ConsentControl {
    private final Simulator simulator;

    ConsentControl(Simulator simulator) {
        this.simulator = simulator;
    }

    Answer grant(Ask ask) {
        String[] scopes = Scopes.parse(required(ask, "scope")).toArray(String[]::new);
        GrantedTokens granted = vendor(ask).grantToken(required(ask, "person"), scopes);
        JsonObject body = new JsonObject()
                .put("access_token", granted.accessToken())
                .put("expires_in", granted.expiresInSeconds())
                .put("scope", String.join(" ", granted.scopes()));
        granted.refreshToken().ifPresent(token -> body.put("refresh_token", token));
        return Answer.json(200, body);
    }

    Answer revoke(Ask ask) {
        vendor(ask).revoke(required(ask, "person"));
        return Answer.json(200, new JsonObject());
    }

    Answer expire(Ask ask) {
        vendor(ask).expireAccessTokens(required(ask, "person"));
        return Answer.json(200, new JsonObject());
    }

    /** Everybody's, or one {@code person}'s. */
    Answer standings(Ask ask) {
        List<Standing> standings = ask.parameter("person")
                .map(person -> List.of(vendor(ask).standing(person)))
                .orElseGet(() -> vendor(ask).standings());
        JsonArray rows = new JsonArray();
        standings.forEach(standing -> rows.add(json(standing)));
        return Answer.json(200, new JsonObject().put("standings", rows));
    }

    /** A form of names and the refresh tokens that an application has kept for them: who of them is lost. */
    Answer lost(Ask ask) {
        JsonArray lost = new JsonArray();
        Map<String, List<String>> kept = Ask.parameters(ask.body());
        kept.forEach((person, tokens) -> {
            if (vendor(ask).isLost(person, tokens.get(0))) {
                lost.add(person);
            }
        });
        return Answer.json(200, new JsonObject().put("lost", lost).put("checked", kept.size()));
    }

    private static JsonObject json(Standing standing) {
        return new JsonObject()
                .put("person", standing.person())
                .put("consented", standing.consented())
                .put("consents", standing.consents())
                .put("refreshes", standing.refreshes())
                .put("renewals", standing.renewals())
                .put("replays", standing.replays())
                .put("refusals", standing.refusals());
    }

    private Vendor vendor(Ask ask) {
        String name = ask.parameter("vendor").orElse("google");
        return switch (name) {
            case "google" -> simulator.google();
            case "fitbit" -> simulator.fitbit();
            default -> throw new IllegalArgumentException("no such vendor: " + name);
        };
    }

    private static String required(Ask ask, String name) {
        return ask.parameter(name).orElseThrow(() -> new IllegalArgumentException("missing parameter: " + name));
    }
}
