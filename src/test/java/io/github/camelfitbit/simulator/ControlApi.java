package io.github.camelfitbit.simulator;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.NoSuchElementException;

import io.github.camelfitbit.simulator.http.Answer;
import io.github.camelfitbit.simulator.http.Ask;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** The simulator's own resources under {@code /simulator/}; {@link SimulatorMain} lists them. */
final class ControlApi {
    /** Beside the others, as what it answers has no owner and costs nobody a budget. */
    static final String KEYSET = "/simulator/webhooks/keyset.json";

    /** It asks others, who may ask back. */
    static final String SEND = "/simulator/push/send";

    private final Simulator simulator;
    private final ConsentControl consents;
    private final FaultControl faults;
    private final LifeControl lives;

    ControlApi(Simulator simulator) {
        this.simulator = simulator;
        this.consents = new ConsentControl(simulator);
        this.faults = new FaultControl(simulator);
        this.lives = new LifeControl(simulator);
    }

    Answer answer(Ask ask) {
        try {
            return switch (ask.verb() + " " + ask.path()) {
                case "GET /simulator/people" -> people();
                case "GET /simulator/truth" -> truth(ask);
                case "GET " + KEYSET -> Answer.json(200, simulator.push().keyset());
                case "GET /simulator/counters" ->
                    Answer.json(200, simulator.counters().toJson());
                case "POST /simulator/counters/reset" -> reset();
                case "GET /simulator/clock" -> clock();
                case "POST /simulator/clock/advance" -> advance(ask);
                case "POST /simulator/badge" -> badge(ask);
                case "POST /simulator/grant" -> consents.grant(ask);
                case "POST /simulator/revoke" -> consents.revoke(ask);
                case "POST /simulator/expire" -> consents.expire(ask);
                case "GET /simulator/standings" -> consents.standings(ask);
                case "POST /simulator/lost" -> consents.lost(ask);
                case "POST /simulator/fail" -> faults.arm(ask);
                case "POST /simulator/fail/clear" -> faults.clear(ask);
                case "GET /simulator/fail" -> faults.met();
                case "POST /simulator/device" -> lives.device(ask);
                case "POST /simulator/forget" -> lives.forget(ask);
                case "POST /simulator/revise" -> lives.revise(ask);
                case "POST /simulator/recount" -> lives.recount(ask);
                case "POST /simulator/push" -> lives.push(ask);
                case "POST " + SEND -> lives.send();
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
                        .put("legacyUserId", person.legacyUserId())
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

    private Answer badge(Ask ask) {
        simulator
                .person(required(ask, "person"))
                .earnBadge(required(ask, "type"), Integer.parseInt(required(ask, "value")));
        return Answer.json(200, new JsonObject());
    }

    static String required(Ask ask, String name) {
        return ask.parameter(name).orElseThrow(() -> new IllegalArgumentException("missing parameter: " + name));
    }
}
