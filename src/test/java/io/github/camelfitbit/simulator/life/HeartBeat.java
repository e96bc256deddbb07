package io.github.camelfitbit.simulator.life;

import java.time.Instant;

/** One reading of the watch. */
public record HeartBeat(Instant at, int beatsPerMinute) {}
