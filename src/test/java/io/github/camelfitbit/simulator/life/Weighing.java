package io.github.camelfitbit.simulator.life;

import java.time.Instant;

/**
 * A step on the scale, which also guesses how much of it is fat.
 *
 * @param id the numeric identifier at the end of the data point's name
 * @param bodyFatId the same for the point of the fat
 */
public record Weighing(String id, Instant at, double grams, String bodyFatId, double fatPercentage) {}
