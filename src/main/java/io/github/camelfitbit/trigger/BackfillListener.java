package io.github.camelfitbit.trigger;

/**
 * Told of what becomes of backfills: a port. Thread-safe; called on the thread that does the work, so it must not wait.
 * What it throws is its own business: implementations log.
 *
 * <p>{@code paused}, {@code resumed} and {@code cancelled} are told by the node where somebody asked for it, all others by
 * the node that fetches. After a crash the last of them may be told again.
 */
public interface BackfillListener {

    /** The first slice begins. */
    default void started(BackfillStatus status) {}

    /** A slice was delivered whole, and there is more. */
    default void progressed(BackfillStatus status) {}

    /** Somebody stopped it for a while; a slice that is under way is still delivered. */
    default void paused(BackfillStatus status) {}

    /** Somebody lets it go on. */
    default void resumed(BackfillStatus status) {}

    /** Somebody ended it; a slice that is under way is still delivered. */
    default void cancelled(BackfillStatus status) {}

    /** All of it was delivered. */
    default void finished(BackfillStatus status) {}

    /**
     * A slice could not be delivered: it is tried again at the next poll.
     *
     * @param why what it failed with in a sentence, without a health value
     */
    default void failed(BackfillStatus status, String why) {}
}
