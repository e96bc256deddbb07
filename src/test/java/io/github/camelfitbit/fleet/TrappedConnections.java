package io.github.camelfitbit.fleet;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import io.github.camelfitbit.model.Api;
import io.github.camelfitbit.model.Connection;
import io.github.camelfitbit.store.ConnectionStore;
import org.jspecify.annotations.Nullable;

/** A store with a trap behind each save. */
record TrappedConnections(ConnectionStore store, Trap trap) implements ConnectionStore {

    @Override
    public Optional<Connection> find(String key) {
        return store.find(key);
    }

    @Override
    public boolean compareAndSet(@Nullable Connection expected, Connection updated) {
        boolean stored = store.compareAndSet(expected, updated);
        trap.pass(Step.AFTER_SAVE, updated.api());
        return stored;
    }

    @Override
    public boolean remove(Connection expected) {
        return store.remove(expected);
    }

    @Override
    public List<String> keysOf(Api api, String vendorUserId) {
        return store.keysOf(api, vendorUserId);
    }

    @Override
    public void forEachKey(Consumer<String> visitor) {
        store.forEachKey(visitor);
    }
}
