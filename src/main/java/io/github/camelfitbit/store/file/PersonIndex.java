package io.github.camelfitbit.store.file;

import java.util.List;
import java.util.NavigableSet;
import java.util.concurrent.ConcurrentSkipListSet;

import io.github.camelfitbit.model.Api;
import io.github.camelfitbit.model.Connection;
import org.jspecify.annotations.Nullable;

/**
 * Which connections belong to whom at the vendors: one short text per connection whose person is known, about 100 bytes on
 * the heap. Thread-safe; whoever works on one connection excludes the others.
 */
final class PersonIndex {

    /** A text is the person, then the key; the length of the id tells where it ends. */
    private final NavigableSet<String> entries = new ConcurrentSkipListSet<>();

    /**
     * Follows a change. A person who stays the same is found meanwhile too.
     *
     * @param before what was stored; null when nothing was, or it is not known
     * @param after  what is stored; null when nothing is
     */
    void change(@Nullable Connection before, @Nullable Connection after) {
        String added = entry(after);
        String removed = entry(before);
        if (added != null) {
            entries.add(added);
        }
        if (removed != null && !removed.equals(added)) {
            entries.remove(removed);
        }
    }

    private static @Nullable String entry(@Nullable Connection connection) {
        String id = connection == null ? null : connection.vendorUserId();
        return connection == null || id == null ? null : person(connection.api(), id) + connection.key();
    }

    /** The keys of a person's connections, in ascending order. */
    List<String> keysOf(Api api, String vendorUserId) {
        String person = person(api, vendorUserId);
        return entries.tailSet(person).stream()
                .takeWhile(entry -> entry.startsWith(person))
                .map(entry -> entry.substring(person.length()))
                .toList();
    }

    private static String person(Api api, String vendorUserId) {
        return api.ordinal() + " " + vendorUserId.length() + " " + vendorUserId;
    }
}
