package io.github.camelfitbit.trigger;

import io.github.camelfitbit.model.DataPoint;

/**
 * A record that is to be delivered.
 *
 * @param point     the record, with what happened to it
 * @param remember  writes into the memory that it was delivered
 */
record Pending(DataPoint point, Runnable remember) {}
