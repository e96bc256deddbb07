package io.github.camelfitbit.simulator.health;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** An instant and the offset that held where the person was. */
record Moment(Instant at, ZoneOffset offset) {
    static Moment of(Instant at, ZoneId zone) {
        return new Moment(at, zone.getRules().getOffset(at));
    }

    LocalDateTime civil() {
        return LocalDateTime.ofInstant(at, offset);
    }
}
