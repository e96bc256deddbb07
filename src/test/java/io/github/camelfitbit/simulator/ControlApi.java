package io.github.camelfitbit.simulator;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.NoSuchElementException;

import io.github.camelfitbit.simulator.http.Answer;
import io.github.camelfitbit.simulator.http.Ask;
import io.github.camelfitbit.simulator.oauth.GrantedTokens;
import io.github.camelfitbit.simulator.oauth.google.Scopes;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** The simulator's own resources under {@code /simulator/}; {@link SimulatorMain} lists them. */
final class ControlApi {
    private final Simulator simulator;

    ControlApi(Simulator simulator) {
        this.simulator = simulator;
    }

    Answer answer(Ask ask) {
        try {
            return switch (ask.verb() + " " + ask.path()) {
                case "GET /simulator/people" -> people();
                case "GET /simulator/truth" -> truth(ask);
                case "GET /simulator/counters" ->
                    Answer.json(200, simulator.counters().toJson());
                case "POST /simulator/counters/reset" -> reset();
                case "GET /simulator/clock" -> clock();
                case "POST /simulator/clock/advance" -> advance(ask);
                case "POST /simulator/grant" -> grant(ask);
                case "POST /simulator/fail" -> fail(ask);
                default -> Answer.json(404, new JsonObject().put("error", "no such resource: " + ask.path()));
            };
        } catch (IllegalArgumentException | DateTimeException | NoSuchElementException e) {
            return Answer.json(400, new JsonObject().put("error", String.valueOf(e.getMessage())));
        }
    }

    private Answer people() {
        JsonArray people = new JsonArray();
        simulator
                .people()
                .forEach(person -> people.add(new JsonObject()
                        .put("name", person.name())
                        .put("zone", person.zone().getId())
                        .put("healthUserId", person.healthUserId())
                        .put(
                                "lastSync",
                                person.device()
                                        .lastSync()
                                        .map(Instant::toString)
                                        .orElse(""))));
        return Answer.json(200, new JsonObject().put("people", people));
    }

    /** What the vendor would show at this moment, oldest first. */
    private Answer truth(Ask ask) {
        Instant from = ask.parameter("from").map(Instant::parse).orElse(Instant.EPOCH);
        Instant to =
                ask.parameter("to").map(Instant::parse).orElse(simulator.clock().instant());
        JsonArray points = new JsonArray();
        simulator
                .person(required(ask, "person"))
                .visible(required(ask, "type"), from, to)
                .forEach(point -> {
                    JsonObject json = new JsonObject().put("id", point.id());
                    json.put("start", point.start().toString())
                            .put("end", point.end().toString());
                    points.add(json.put("value", point.value()));
                });
        return Answer.json(200, new JsonObject().put("points", points));
    }

    private Answer reset() {
        simulator.counters().reset();
        return Answer.json(200, new JsonObject());
    }

    private Answer clock() {
        return Answer.json(
                200, new JsonObject().put("now", simulator.clock().instant().toString()));
    }

    private Answer advance(Ask ask) {
        simulator.clock().advance(Duration.parse(required(ask, "by")));
        return clock();
    }

    private Answer grant(Ask ask) {
        String[] scopes = Scopes.parse(required(ask, "scope")).toArray(String[]::new);
        GrantedTokens granted = simulator.grantToken(required(ask, "person"), scopes);
        JsonObject body = new JsonObject()
                .put("access_token", granted.accessToken())
                .put("expires_in", granted.expiresInSeconds())
                .put("scope", String.join(" ", granted.scopes()));
        granted.refreshToken().ifPresent(token -> body.put("refresh_token", token));
        return Answer.json(200, body);
    }

    private Answer fail(Ask ask) {
        int status = Integer.parseInt(required(ask, "status"));
        int times = Integer.parseInt(ask.parameter("times").orElse("1"));
        String method = ask.parameter("method").orElse("");
        simulator.fail(Fault.status(status)
                .times(times)
                .on(method, ask.parameter("type").orElse(""))
                .forPerson(ask.parameter("person").orElse("")));
        return Answer.json(200, new JsonObject());
    }

    private static String required(Ask ask, String name) {
        return ask.parameter(name).orElseThrow(() -> new IllegalArgumentException("missing parameter: " + name));
    }
}
