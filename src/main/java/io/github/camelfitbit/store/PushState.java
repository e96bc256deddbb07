package io.github.camelfitbit.store;

import java.time.Instant;
import java.util.Map;

/** What the vendor's notifications are worth to a consumer, by the marks of its cursor. */
public enum PushState {
    /** None has come yet. */
    UNKNOWN,
    /** They come, and whatever was found since, they had told of. */
    HEARD,
    /** Something was found that none had told of, and none has come since. */
    SILENT;

    /** The mark of when a notification led to a look last. */
    public static final String NOTIFIED = "notified";

    /** The mark of when a look found last what a notification should have told of. */
    public static final String UNANNOUNCED = "unannounced";

    /** The state that these marks tell of. */
    public static PushState of(Map<String, Instant> marks) {
        Instant notified = marks.get(NOTIFIED);
        Instant unannounced = marks.get(UNANNOUNCED);
        if (notified == null) {
            return UNKNOWN;
        }
        return unannounced == null || unannounced.isBefore(notified) ? HEARD : SILENT;
    }
}
