package io.github.camelfitbit.trigger;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * Told of what becomes of backfills: a port. Thread-safe; called on the thread that does the work, so it must not wait.
 * What it throws is its own business: implementations log.
 */
@FunctionalInterface
public interface BackfillListener {

    /**
     * What happens to a backfill. A pause and what follows from one is told by the node where somebody asked for it, as is
     * the end before its time; all others by the node that fetches. After a crash the last of them may be told again.
     */
    enum Event {
        /** The first slice begins. */
        STARTED,
        /** A slice was delivered whole, and there is more. */
        PROGRESSED,
        /** Somebody stopped it for a while; a slice that is under way is still delivered. */
        PAUSED,
        /** Somebody lets it go on. */
        RESUMED,
        /** Somebody ended it; a slice that is under way is still delivered. */
        CANCELLED,
        /** All of it was delivered. */
        COMPLETED,
        /** A slice could not be delivered: it is tried again at the next poll. */
        FAILED;

        /** The word in events, such as {@code started}. */
        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Something happened.
     *
     * @param status how the backfill stands
     * @param why    what it failed with in a sentence, without a health value; null when it did not fail
     */
    void told(Event event, BackfillStatus status, @Nullable String why);

    /** Something happened that is no failure. */
    default void told(Event event, BackfillStatus status) {
        told(event, status, null);
    }

    /** This one, and then the other. */
    default BackfillListener and(BackfillListener other) {
        return (event, status, why) -> {
            told(event, status, why);
            other.told(event, status, why);
        };
    }
}
