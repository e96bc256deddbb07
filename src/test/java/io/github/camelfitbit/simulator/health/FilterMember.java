package io.github.camelfitbit.simulator.health;

import java.time.Instant;
import java.time.LocalDateTime;

/** A time field a filter may compare. */
record FilterMember(String path, Axis axis, Edge edge) {
    /** Universal time, the clock on the wall, or the calendar. */
    enum Axis {
        PHYSICAL,
        CIVIL,
        DATE
    }

    /** Which end of a data point. */
    enum Edge {
        START,
        END
    }

    Instant physical(Span span) {
        return moment(span).at();
    }

    LocalDateTime civil(Span span) {
        return moment(span).civil();
    }

    private Moment moment(Span span) {
        return edge == Edge.START ? span.start() : span.end();
    }
}
