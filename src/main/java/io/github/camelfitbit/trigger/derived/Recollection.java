package io.github.camelfitbit.trigger.derived;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

import io.github.camelfitbit.store.Cursor;
import io.github.camelfitbit.store.Cursor.Seen;
import org.jspecify.annotations.Nullable;

/**
 * What a consumer was told of a connection, in entries of its source of events. Immutable.
 *
 * @param since   when it looked first; the moment of this look when it never did
 * @param changed when something was remembered last; it tells apart events that are otherwise alike
 * @param isNew   whether this is the first look
 * @param entries what was told, by a key that the source of events chooses
 */
public record Recollection(Instant since, Instant changed, boolean isNew, SortedMap<String, Seen> entries) {

    public Recollection {
        entries = Collections.unmodifiableSortedMap(new TreeMap<>(entries));
    }

    static Recollection of(@Nullable Cursor cursor, Instant now) {
        return cursor == null
                ? new Recollection(now, now, true, new TreeMap<>())
                : new Recollection(cursor.start(), cursor.position(), false, cursor.seen());
    }

    @Nullable
    Seen find(String key) {
        return entries.get(key);
    }

    boolean knows(String key) {
        return entries.containsKey(key);
    }

    Recollection with(String key, Instant time, String word) {
        TreeMap<String, Seen> more = new TreeMap<>(entries);
        more.put(key, new Seen(time, word));
        return new Recollection(since, changed, isNew, more);
    }

    /** With an entry of a civil day. */
    Recollection with(String key, LocalDate day, String word) {
        return with(key, day.atStartOfDay(ZoneOffset.UTC).toInstant(), word);
    }

    /** Without the entries that are not worth keeping. */
    Recollection keeping(Predicate<Map.Entry<String, Seen>> isKept) {
        TreeMap<String, Seen> rest = new TreeMap<>(entries);
        rest.entrySet().removeIf(isKept.negate());
        return new Recollection(since, changed, isNew, rest);
    }

    Recollection without(String key) {
        return keeping(entry -> !entry.getKey().equals(key));
    }
}
