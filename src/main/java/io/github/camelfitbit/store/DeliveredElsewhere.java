package io.github.camelfitbit.store;

import java.time.Instant;
import java.util.Map;

import io.github.camelfitbit.store.Cursor.Seen;
import org.jspecify.annotations.Nullable;

/**
 * What a cursor remembers of a record, or of an hour of telemetry, that was delivered while its connection belonged to
 * another API, which had another id for it. Immutable.
 *
 * @param reached how far the cursor had come there: telemetry of that hour up to here was delivered
 * @param since   when the connection moved: what the vendor changed later is a revision
 */
public record DeliveredElsewhere(Instant reached, Instant since) {

    /** The key in a cursor's memory for a record, or the hour that begins, at this time. */
    static String key(Instant time) {
        return "at " + time;
    }

    /** What is remembered for this time; null when nothing is. */
    public static @Nullable DeliveredElsewhere at(Instant time, Map<String, Seen> memory) {
        Seen seen = memory.get(key(time));
        return seen == null ? null : read(seen.revision());
    }

    String write() {
        return reached + "/" + since;
    }

    private static DeliveredElsewhere read(String text) {
        int slash = text.indexOf('/');
        return new DeliveredElsewhere(
                Instant.parse(text.substring(0, slash)), Instant.parse(text.substring(slash + 1)));
    }
}
