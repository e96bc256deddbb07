package io.github.camelfitbit.simulator.push;

import java.time.Instant;

/**
 * Something the vendor noticed about a person's data.
 *
 * @param person the simulator's name
 * @param deleted whether it is gone; new or changed otherwise
 */
public record Change(String person, String dataType, boolean deleted, Instant start, Instant end) {}
