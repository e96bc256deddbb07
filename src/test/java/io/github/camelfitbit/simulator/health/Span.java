package io.github.camelfitbit.simulator.health;

import java.time.Instant;
import java.time.ZoneId;

/** From a start to an end; for samples both are the same. */
record Span(Moment start, Moment end) {
    static Span of(Instant start, Instant end, ZoneId zone) {
        return new Span(Moment.of(start, zone), Moment.of(end, zone));
    }

    static Span at(Instant sample, ZoneId zone) {
        Moment moment = Moment.of(sample, zone);
        return new Span(moment, moment);
    }

    boolean overlaps(Span other) {
        return start.at().isBefore(other.end.at()) && other.start.at().isBefore(end.at());
    }
}
