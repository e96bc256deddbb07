package io.github.camelfitbit.simulator.health;

import java.time.Instant;

/** Is told of what applications write into an account. */
@FunctionalInterface
public interface WriteListener {
    /** A point was created, replaced or deleted; {@code end} lies after {@code start}. */
    void written(String dataType, boolean deleted, Instant start, Instant end);
}
