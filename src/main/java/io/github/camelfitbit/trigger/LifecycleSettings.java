package io.github.camelfitbit.trigger;

import java.time.Instant;
import java.util.Set;

import io.github.camelfitbit.model.ConnectionEvent;

/**
 * What one consumer wants to be told about connections.
 *
 * @param name      the name its memory is kept under
 * @param kinds     what it wants to be told; the rest is remembered in silence
 * @param startFrom of a connection that it never looked at, what began before this instant is not told
 */
public record LifecycleSettings(String name, Set<ConnectionEvent.Kind> kinds, Instant startFrom) {

    public LifecycleSettings {
        kinds = Set.copyOf(kinds);
    }
}
