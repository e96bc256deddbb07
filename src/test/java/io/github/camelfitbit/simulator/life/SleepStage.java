package io.github.camelfitbit.simulator.life;

import java.time.Duration;
import java.time.Instant;

/** One stretch of a sleep, closed at its start and open at its end. */
public record SleepStage(Type type, Instant start, Instant end) {
    /** The vendor's words: the first four for sleeps with stages, the last two (and AWAKE) for classic ones. */
    public enum Type {
        AWAKE,
        LIGHT,
        DEEP,
        REM,
        ASLEEP,
        RESTLESS
    }

    /** How long the stretch is. */
    public Duration length() {
        return Duration.between(start, end);
    }

    boolean contains(Instant moment) {
        return !moment.isBefore(start) && moment.isBefore(end);
    }
}
