package io.github.camelfitbit.trigger;

import java.util.function.Supplier;

import io.github.camelfitbit.model.DataPoint;
import io.github.camelfitbit.store.Cursor;

/**
 * A record that is to be delivered, and what to remember once it is.
 *
 * @param point the record, with what happened to it
 * @param key   the key in the cursor's memory
 * @param seen  makes the entry under that key; asked for the last record of a key only, as thousands share one
 */
record Pending(DataPoint point, String key, Supplier<Cursor.Seen> seen) {}
