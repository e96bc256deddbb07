package io.github.camelfitbit.simulator.health;

import java.time.Instant;

import io.vertx.core.json.JsonObject;

/**
 * A data point of a person's life, told to another API than this one.
 *
 * @param id the end of its name; empty for telemetry
 * @param json the measurement as this API would write it
 */
public record Measured(String id, Instant start, Instant end, JsonObject json) {}
