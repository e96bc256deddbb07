package io.github.camelfitbit.compound;

import java.util.function.ToIntFunction;

import io.github.camelfitbit.async.Pauses;

/**
 * What joined answers need of the node that they are made on.
 *
 * @param pauses       waits, and where calls run at the same time
 * @param requestsLeft how many requests may be made for a connection at once
 * @param running      the data triggers
 * @param syncs        waits for devices; ended when the component stops
 */
public record ThisNode(Pauses pauses, ToIntFunction<String> requestsLeft, Running running, Syncs syncs) {}
