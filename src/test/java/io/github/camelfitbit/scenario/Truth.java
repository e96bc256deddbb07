package io.github.camelfitbit.scenario;

import java.time.Instant;
import java.util.List;

import io.github.camelfitbit.simulator.Simulator;

/** What the simulator would show now, as ids of records. */
record Truth(Simulator simulator) {

    /** The sessions of one person, oldest first. */
    List<String> sessionsOf(String person, String type) {
        Instant now = simulator.clock().instant();
        return simulator.person(person).visible(type, Instant.EPOCH, now).stream()
                .map(point -> person + "/" + type + "/" + point.id())
                .toList();
    }
}
