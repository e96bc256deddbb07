package io.github.camelfitbit.simulator.life;

import java.time.Instant;
import java.util.Optional;

/**
 * A record of a life and when the person last changed it by hand, if ever.
 *
 * @param <T> the kind of record
 */
public record Revised<T>(T value, Optional<Instant> editedAt) {}
