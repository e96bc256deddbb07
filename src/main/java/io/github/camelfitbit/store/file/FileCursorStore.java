package io.github.camelfitbit.store.file;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.github.camelfitbit.error.InvalidArgumentException;
import io.github.camelfitbit.error.StoreException;
import io.github.camelfitbit.store.Cursor;
import io.github.camelfitbit.store.CursorKey;
import io.github.camelfitbit.store.CursorStore;
import io.github.camelfitbit.store.KeyRule;
import io.github.camelfitbit.store.codec.CursorCodec;
import org.jspecify.annotations.Nullable;

/**
 * Keeps cursors in a folder per connection, a file per consumer and data type. Thread-safe. Opened by {@link FileStores}.
 *
 * <p>Each method throws {@link InvalidArgumentException} for a key that breaks {@link KeyRule}, and
 * {@link StoreException} for a file that is no record: the message names the file, other cursors are unaffected.
 */
public final class FileCursorStore implements CursorStore {

    private final RecordFolder folder;
    private final CursorCodec codec = new CursorCodec();
    /** Per connection, not per cursor: {@link #removeAll} takes the folder away. */
    private final KeyLocks locks = new KeyLocks();

    FileCursorStore(RecordFolder folder) {
        this.folder = folder;
    }

    @Override
    public Optional<Cursor> find(CursorKey key) {
        KeyRule.check(key);
        return locks.locked(key.connection(), () -> folder(key.connection())
                .read(name(key), document -> codec.decode(key, document)));
    }

    @Override
    public Map<CursorKey, Cursor> findAll(String connection) {
        KeyRule.check("connection", connection);
        return locks.locked(connection, () -> {
            RecordFolder cursors = folder(connection);
            Map<CursorKey, Cursor> found = new HashMap<>();
            for (String file : cursors.names()) {
                CursorKey key = cursors.read(file, document -> codec.key(connection, document))
                        .orElseThrow();
                cursors.read(name(key), document -> codec.decode(key, document))
                        .ifPresent(cursor -> found.put(key, cursor));
            }
            return found;
        });
    }

    @Override
    public Set<CursorKey> keys(String connection) {
        return findAll(connection).keySet();
    }

    @Override
    public boolean compareAndSet(CursorKey key, @Nullable Cursor expected, Cursor updated) {
        KeyRule.check(key);
        long version = expected == null ? 0 : expected.version();
        byte[] document = codec.encode(key, updated.withVersion(version + 1));
        return locks.locked(key.connection(), () -> writeIfStored(key, version, document));
    }

    @Override
    public void removeAll(String connection) {
        KeyRule.check("connection", connection);
        locks.locked(connection, () -> {
            folder(connection).deleteAll();
            return true;
        });
    }

    private boolean writeIfStored(CursorKey key, long version, byte[] document) {
        RecordFolder cursors = folder(key.connection());
        long stored =
                cursors.read(name(key), found -> codec.version(key, found)).orElse(0L);
        if (stored != version) {
            return false;
        }
        cursors.write(name(key), document);
        return true;
    }

    private RecordFolder folder(String connection) {
        return folder.child(FileName.of(connection));
    }

    private static String name(CursorKey key) {
        return FileName.of(key.name(), key.dataType());
    }
}
