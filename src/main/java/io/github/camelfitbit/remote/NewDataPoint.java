package io.github.camelfitbit.remote;

import java.util.Map;

import io.github.camelfitbit.model.ObservedTime;

/**
 * A record to be written.
 *
 * @param time  when it was observed, with offsets
 * @param value the measurement in the normalised form of {@link io.github.camelfitbit.model.DataPoint#value()}
 */
public record NewDataPoint(ObservedTime time, Map<String, Object> value) {}
