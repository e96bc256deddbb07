package io.github.camelfitbit.simulator;

import java.time.Duration;
import java.time.Instant;

import io.github.camelfitbit.simulator.http.Answer;
import io.github.camelfitbit.simulator.http.Ask;
import io.github.camelfitbit.simulator.life.SleepSession;
import io.vertx.core.json.JsonObject;

/** What happens to people and their devices, and what becomes of notifications, for tests that run in another process. */
final class LifeControl {
    private static final int STEPS_MORE = 5;

    private final Simulator simulator;

    LifeControl(Simulator simulator) {
        this.simulator = simulator;
    }

    /** {@code offline} says for how long the watch does not sync from now on; without, it syncs at once. */
    Answer device(Ask ask) {
        Instant now = simulator.clock().instant();
        ask.parameter("offline")
                .map(Duration::parse)
                .ifPresentOrElse(
                        stretch -> person(ask).device().offlineBetween(now, now.plus(stretch)),
                        () -> person(ask).device().syncNow());
        return done();
    }

    /** Deletes a session or a weighing in the vendor's app. */
    Answer forget(Ask ask) {
        person(ask).forget(ControlApi.required(ask, "id"));
        return done();
    }

    /** A night ends earlier than was thought. */
    Answer revise(Ask ask) {
        String id = ControlApi.required(ask, "id");
        Duration by = Duration.parse(ask.parameter("by").orElse("PT20M"));
        Instant now = simulator.clock().instant();
        SleepSession night = person(ask).sleeps(now.minus(Duration.ofDays(366)), now).stream()
                .filter(sleep -> sleep.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such night: " + id));
        person(ask).endSleepAt(id, night.end().minus(by));
        return done();
    }

    /** The vendor counts the steps of a window again. */
    Answer recount(Ask ask) {
        person(ask)
                .addSteps(
                        Instant.parse(ControlApi.required(ask, "from")),
                        Instant.parse(ControlApi.required(ask, "to")),
                        STEPS_MORE);
        return done();
    }

    /** What becomes of notifications from now on. */
    Answer push(Ask ask) {
        ask.parameter("to").ifPresent(simulator.push()::fitbitEndpoint);
        ask.parameter("duplicate").map(Boolean::parseBoolean).ifPresent(simulator.push()::duplicate);
        ask.parameter("reorder").map(Boolean::parseBoolean).ifPresent(simulator.push()::reorder);
        ask.parameter("lose").map(Integer::parseInt).ifPresent(simulator.push()::lose);
        return done();
    }

    /** Tells what changed. */
    Answer send() {
        int taken = simulator.push().send();
        return Answer.json(
                200,
                new JsonObject()
                        .put("taken", taken)
                        .put("pending", simulator.push().pending()));
    }

    private Person person(Ask ask) {
        return simulator.person(ControlApi.required(ask, "person"));
    }

    private static Answer done() {
        return Answer.json(200, new JsonObject());
    }
}
