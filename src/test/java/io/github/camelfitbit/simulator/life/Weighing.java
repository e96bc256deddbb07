package io.github.camelfitbit.simulator.life;

import java.time.Instant;

/**
 * A step on the scale.
 *
 * @param id the numeric identifier at the end of the data point's name
 */
public record Weighing(String id, Instant at, double grams) {}
