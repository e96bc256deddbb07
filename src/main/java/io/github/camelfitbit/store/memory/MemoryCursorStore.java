package io.github.camelfitbit.store.memory;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

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

    private final Map<CursorKey, Cursor> cursors = new ConcurrentHashMap<>();

    @Override
    public Optional<Cursor> find(CursorKey key) {
        return Optional.ofNullable(cursors.get(KeyRule.check(key)));
    }

    @Override
    public Map<CursorKey, Cursor> findAll(String connection) {
        KeyRule.check("connection", connection);
        return cursors.entrySet().stream()
                .filter(entry -> entry.getKey().connection().equals(connection))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public Set<CursorKey> keys(String connection) {
        return findAll(connection).keySet();
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
        KeyRule.check("connection", connection);
        cursors.keySet().removeIf(key -> key.connection().equals(connection));
    }
}
