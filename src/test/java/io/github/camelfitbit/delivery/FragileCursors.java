package io.github.camelfitbit.delivery;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

import io.github.camelfitbit.store.Cursor;
import io.github.camelfitbit.store.CursorKey;
import io.github.camelfitbit.store.CursorStore;
import org.jspecify.annotations.Nullable;

/** Cursors whose every call may be the last of its process, before or after it was done. */
record FragileCursors(CursorStore store, Fuse fuse) implements CursorStore {

    @Override
    public Optional<Cursor> find(CursorKey key) {
        return fragile(() -> store.find(key));
    }

    @Override
    public Map<CursorKey, Cursor> findAll(String connection) {
        return fragile(() -> store.findAll(connection));
    }

    @Override
    public Set<CursorKey> keys(String connection) {
        return fragile(() -> store.keys(connection));
    }

    @Override
    public boolean compareAndSet(CursorKey key, @Nullable Cursor expected, Cursor updated) {
        return fragile(() -> store.compareAndSet(key, expected, updated));
    }

    @Override
    public void removeAll(String connection) {
        store.removeAll(connection);
    }

    private <T> T fragile(Supplier<T> call) {
        fuse.pass();
        T answer = call.get();
        fuse.pass();
        return answer;
    }
}
