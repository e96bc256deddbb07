package io.github.camelfitbit.store;

import java.time.Instant;
import java.util.Map;

import io.github.camelfitbit.store.Cursor.Seen;
import org.jspecify.annotations.Nullable;

/**
 * What a cursor remembers of a record that was delivered while its connection belonged to another API, which had another
 * id for it: its time. Of telemetry it keeps the days as they are, under other keys, since sources have other names too.
 * Immutable.
 *
 * @param reached how far the cursor had come there
 * @param since   when the connection moved: what the vendor changed later is a revision
 */
public record DeliveredElsewhere(Instant reached, Instant since) {

    /** The mark of a cursor that tells how far it had come: telemetry up to here was delivered. */
    public static final String REACHED = "reached elsewhere";

    private static final String PREFIX = "at ";

    /** The key in a cursor's memory for a record at this time. */
    static String key(Instant time) {
        return PREFIX + time;
    }

    /** What the keys begin with under which the telemetry of this day is kept. */
    public static String keyOfDay(String key) {
        return PREFIX + key;
    }

    /** What is remembered of a record at this time; null when nothing is. */
    public static @Nullable DeliveredElsewhere at(Instant time, Map<String, Seen> memory) {
        Seen seen = memory.get(key(time));
        return seen == null ? null : read(seen.revision());
    }

    /** Puts an entry of the memory under its key for other ids; what is kept so already stays as it is. */
    void remember(String key, Seen entry, Map<String, Seen> memory) {
        if (key.startsWith(PREFIX)) {
            memory.put(key, entry);
        } else if (key.startsWith(Cursor.RECORD)) {
            memory.putIfAbsent(key(entry.time()), new Seen(entry.time(), write()));
        } else {
            memory.put(keyOfDay(key), entry);
        }
    }

    private String write() {
        return reached + "/" + since;
    }

    private static DeliveredElsewhere read(String text) {
        int slash = text.indexOf('/');
        return new DeliveredElsewhere(
                Instant.parse(text.substring(0, slash)), Instant.parse(text.substring(slash + 1)));
    }
}
