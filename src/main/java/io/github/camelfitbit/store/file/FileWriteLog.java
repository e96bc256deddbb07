package io.github.camelfitbit.store.file;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;

import io.github.camelfitbit.error.InvalidArgumentException;
import io.github.camelfitbit.error.StoreException;
import io.github.camelfitbit.store.KeyRule;
import io.github.camelfitbit.store.WriteEntry;
import io.github.camelfitbit.store.WriteLog;
import io.github.camelfitbit.store.codec.WriteCodec;

/**
 * Remembers writes in a folder, a file per write. Thread-safe: one lock, as writes wait for the vendor anyway. Opened by
 * {@link FileStores}.
 *
 * <p>A file is called by when the write began and by the digest of its key. So sweeping opens no file.
 *
 * <p>Each method throws {@link InvalidArgumentException} for a key that breaks {@link KeyRule}, and
 * {@link StoreException} for a file that is no record: the message names the file.
 */
public final class FileWriteLog implements WriteLog {

    private final RecordFolder folder;
    private final WriteCodec codec = new WriteCodec();
    private final ReentrantLock lock = new ReentrantLock();

    FileWriteLog(RecordFolder folder) {
        this.folder = folder;
    }

    @Override
    public Optional<WriteEntry> begin(String key, WriteEntry entry, Instant forgetBefore) {
        String digest = digest(key);
        return locked(() -> {
            sweep(forgetBefore);
            Optional<WriteEntry> before = find(key, digest);
            if (before.isEmpty()) {
                folder.write(name(entry, digest), codec.encode(key, entry));
            }
            return before;
        });
    }

    @Override
    public Optional<WriteEntry> find(String key) {
        String digest = digest(key);
        return locked(() -> find(key, digest));
    }

    @Override
    public boolean replace(String key, WriteEntry expected, WriteEntry updated) {
        return ifHeld(key, expected, name -> folder.write(name, codec.encode(key, updated)));
    }

    @Override
    public boolean remove(String key, WriteEntry expected) {
        return ifHeld(key, expected, folder::delete);
    }

    /** An entry keeps its name for its whole life: when it began never changes. */
    private boolean ifHeld(String key, WriteEntry expected, Consumer<String> change) {
        String digest = digest(key);
        return locked(() -> {
            Optional<WriteEntry> held =
                    find(key, digest).filter(entry -> entry.attempt().equals(expected.attempt()));
            held.ifPresent(entry -> change.accept(name(entry, digest)));
            return held.isPresent();
        });
    }

    private Optional<WriteEntry> find(String key, String digest) {
        return names().stream()
                .filter(name -> name.endsWith('.' + digest))
                .findFirst()
                .flatMap(name -> folder.read(name, document -> codec.decode(key, document)));
    }

    private void sweep(Instant forgetBefore) {
        names().stream()
                .filter(name -> begunAtMillis(name) < forgetBefore.toEpochMilli())
                .forEach(folder::delete);
    }

    private List<String> names() {
        return folder.names().stream().filter(name -> begunAtMillis(name) >= 0).toList();
    }

    /** Below 0 for somebody else's file. */
    private static long begunAtMillis(String name) {
        try {
            return Long.parseLong(name, 0, Math.max(name.indexOf('.'), 0), 10);
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    private static String name(WriteEntry entry, String digest) {
        return FileName.of(Long.toString(entry.begunAt().toEpochMilli()), digest);
    }

    private static String digest(String key) {
        return FileName.digest(KeyRule.check("write", key));
    }

    private <T> T locked(Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }
}
