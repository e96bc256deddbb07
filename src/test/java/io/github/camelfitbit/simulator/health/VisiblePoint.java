package io.github.camelfitbit.simulator.health;

import java.time.Instant;

/**
 * A data point the vendor would show now, in the simulator's own words.
 *
 * @param id the end of its name; empty for telemetry
 * @param value steps, beats per minute or grams; zero for sessions
 */
public record VisiblePoint(String id, Instant start, Instant end, double value) {}
