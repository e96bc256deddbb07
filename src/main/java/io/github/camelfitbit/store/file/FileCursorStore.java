package io.github.camelfitbit.store.file;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import io.github.camelfitbit.error.InvalidArgumentException;
import io.github.camelfitbit.error.StoreException;
import io.github.camelfitbit.store.Cursor;
import io.github.camelfitbit.store.CursorKey;
import io.github.camelfitbit.store.CursorStore;
import io.github.camelfitbit.store.KeyRule;
import io.github.camelfitbit.store.codec.CursorCodec;
import io.github.camelfitbit.store.codec.MalformedRecordException;
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

    /**
     * {@inheritDoc}
     *
     * <p>The file names are the keys, so that no file is opened; except for those too long for a file name, of which one is
     * left out while its file is no record: the consumer of a cursor that is restored, or deleted, reads all that came since.
     */
    @Override
    public Set<CursorKey> keys(String connection) {
        KeyRule.check("connection", connection);
        RecordFolder cursors = folder(connection);
        return locks.locked(connection, () -> cursors.names().stream()
                .flatMap(file -> key(connection, cursors, file).stream())
                .collect(Collectors.toUnmodifiableSet()));
    }

    private Optional<CursorKey> key(String connection, RecordFolder cursors, String file) {
        return FileName.isAbbreviated(file)
                ? cursors.read(file, document -> keyInside(connection, document))
                        .flatMap(key -> key)
                : FileName.keys(file)
                        .filter(parts -> parts.size() == 2)
                        .map(parts -> new CursorKey(connection, parts.get(0), parts.get(1)));
    }

    private Optional<CursorKey> keyInside(String connection, byte[] document) {
        try {
            return Optional.of(codec.key(connection, document));
        } catch (MalformedRecordException e) {
            return Optional.empty(); // whoever asks for this very cursor is told
        }
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
