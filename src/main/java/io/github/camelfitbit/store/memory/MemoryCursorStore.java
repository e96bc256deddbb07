package io.github.camelfitbit.store.memory;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;

import io.github.camelfitbit.error.InvalidArgumentException;
import io.github.camelfitbit.store.Cursor;
import io.github.camelfitbit.store.CursorKey;
import io.github.camelfitbit.store.CursorStore;
import io.github.camelfitbit.store.KeyRule;
import org.jspecify.annotations.Nullable;

/**
 * Keeps cursors as long as the JVM lives. Thread-safe: a record is only ever exchanged against the very record it was
 * compared with.
 *
 * <p>Each method throws {@link InvalidArgumentException} for a key that breaks {@link KeyRule}.
 */
public final class MemoryCursorStore implements CursorStore {

    private final ConcurrentNavigableMap<CursorKey, Cursor> cursors =
            new ConcurrentSkipListMap<>(Comparator.comparing(CursorKey::connection)
                    .thenComparing(CursorKey::name)
                    .thenComparing(CursorKey::dataType));

    @Override
    public Optional<Cursor> find(CursorKey key) {
        return Optional.ofNullable(cursors.get(KeyRule.check(key)));
    }

    @Override
    public Map<CursorKey, Cursor> findAll(String connection) {
        return Map.copyOf(of(connection));
    }

    @Override
    public Set<CursorKey> keys(String connection) {
        return Set.copyOf(of(connection).keySet());
    }

    @Override
    public boolean compareAndSet(CursorKey key, @Nullable Cursor expected, Cursor updated) {
        KeyRule.check(key);
        if (expected == null) {
            return cursors.putIfAbsent(key, updated.withVersion(1)) == null;
        }
        Cursor stored = cursors.get(key);
        return stored != null
                && stored.version() == expected.version()
                && cursors.replace(key, stored, updated.withVersion(expected.version() + 1));
    }

    @Override
    public void removeAll(String connection) {
        of(connection).clear();
    }

    /** The part of the map from the least key of the connection to the least of the next one: no key holds a zero. */
    private ConcurrentNavigableMap<CursorKey, Cursor> of(String connection) {
        KeyRule.check("connection", connection);
        return cursors.subMap(new CursorKey(connection, "", ""), new CursorKey(connection + '\0', "", ""));
    }
}
