package io.github.camelfitbit.trigger;

import java.time.Instant;

import io.github.camelfitbit.store.CursorKey;
import io.github.camelfitbit.store.PushState;
import org.jspecify.annotations.Nullable;

/**
 * Is told how looks go, on the thread of the look: it has to return at once. What it throws is logged, and the look goes on.
 * A look that finds no reason to ask tells nothing. Thread-safe.
 */
public interface SyncListener {

    /** Does not listen. */
    SyncListener NOBODY = new SyncListener() {};

    /** The vendor is about to be asked. */
    default void started(Sync sync) {}

    /**
     * All that was read has been delivered.
     *
     * @param messages how many messages the route completed
     * @param requests how many requests that took, repetitions among them
     * @param isAll    false when {@code maxMessagesPerPoll} ended it: the next look goes on
     */
    default void completed(Sync sync, int messages, int requests, boolean isAll) {}

    /**
     * It ended before all was delivered; a later look goes on.
     *
     * @param failure what the vendor or a store failed with; null when the route failed a message, or was stopped
     */
    default void failed(Sync sync, @Nullable Throwable failure) {}

    /**
     * Notifications fell silent, or are heard again.
     *
     * @param now   {@link PushState#SILENT} or {@link PushState#HEARD}
     * @param since when it had been otherwise last: the last notification, or when their silence was noticed
     */
    default void pushChanged(CursorKey key, PushState now, Instant since) {}
}
