package io.github.camelfitbit.trigger;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import io.github.camelfitbit.model.TimeRange;
import io.github.camelfitbit.store.CursorKey;

/**
 * A look that asks the vendor for records. Immutable.
 *
 * @param key       the consumer, the connection and the data type
 * @param reasons   why it asks; empty when it failed before that was known
 * @param ranges    what it reads, oldest first; empty when it failed before that was known
 * @param startedAt when it began
 */
public record Sync(CursorKey key, Set<Reason> reasons, List<TimeRange> ranges, Instant startedAt) {

    /** What makes a look ask. */
    public enum Reason {
        /** The consumer looks at the connection for the first time. */
        FIRST,
        /** Somebody asked for this range by hand. */
        HAND,
        /** A notification told of it. */
        NOTIFICATION,
        /** A device has synced. */
        DEVICES,
        /** It was time. */
        CLOCK;

        /** The word in events, such as {@code notification}. */
        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Sync {
        Set<Reason> copy = EnumSet.noneOf(Reason.class);
        copy.addAll(reasons);
        reasons = Collections.unmodifiableSet(copy);
        ranges = List.copyOf(ranges);
    }
}
