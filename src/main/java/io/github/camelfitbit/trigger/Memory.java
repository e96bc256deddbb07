package io.github.camelfitbit.trigger;

import io.github.camelfitbit.store.CursorStore;
import io.github.camelfitbit.store.OwnRecords;

/**
 * What the triggers of a node remember. Thread-safe.
 *
 * @param cursors how far each has delivered
 * @param own     what this application wrote itself
 */
public record Memory(CursorStore cursors, OwnRecords own) {}
