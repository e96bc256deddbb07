package io.github.camelfitbit.store.memory;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Consumer;

import io.github.camelfitbit.error.InvalidArgumentException;
import io.github.camelfitbit.model.Api;
import io.github.camelfitbit.model.Connection;
import io.github.camelfitbit.store.ConnectionStore;
import io.github.camelfitbit.store.ConnectionVersion;
import io.github.camelfitbit.store.KeyRule;
import org.jspecify.annotations.Nullable;

/**
 * Keeps connections as long as the JVM lives. Thread-safe: a record is only ever exchanged against the very record it
 * was compared with.
 *
 * <p>Each method throws {@link InvalidArgumentException} for a key that breaks {@link KeyRule}.
 */
public final class MemoryConnectionStore implements ConnectionStore {

    private final ConcurrentNavigableMap<String, Connection> connections = new ConcurrentSkipListMap<>();

    @Override
    public Optional<Connection> find(String key) {
        return Optional.ofNullable(connections.get(KeyRule.check("connection", key)));
    }

    @Override
    public boolean compareAndSet(@Nullable Connection expected, Connection updated) {
        String key = KeyRule.check("connection", updated.key());
        if (expected == null) {
            return connections.putIfAbsent(key, updated.withVersion(1)) == null;
        }
        Connection stored = connections.get(key);
        return isStill(stored, expected)
                && connections.replace(key, stored, updated.withVersion(expected.version() + 1));
    }

    @Override
    public boolean remove(Connection expected) {
        String key = KeyRule.check("connection", expected.key());
        Connection stored = connections.get(key);
        return isStill(stored, expected) && connections.remove(key, stored);
    }

    @Override
    public List<String> keysOf(Api api, String vendorUserId) {
        return connections.values().stream()
                .filter(connection -> connection.belongsTo(api, vendorUserId))
                .map(Connection::key)
                .toList();
    }

    @Override
    public void forEachKey(Consumer<String> visitor) {
        connections.keySet().forEach(visitor);
    }

    private static boolean isStill(@Nullable Connection stored, Connection expected) {
        return stored != null && ConnectionVersion.of(stored).equals(ConnectionVersion.of(expected));
    }
}
