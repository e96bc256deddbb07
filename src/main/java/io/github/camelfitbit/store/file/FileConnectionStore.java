package io.github.camelfitbit.store.file;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.stream.Stream;

import io.github.camelfitbit.error.InvalidArgumentException;
import io.github.camelfitbit.error.StoreException;
import io.github.camelfitbit.model.Api;
import io.github.camelfitbit.model.Connection;
import io.github.camelfitbit.store.ConnectionStore;
import io.github.camelfitbit.store.ConnectionVersion;
import io.github.camelfitbit.store.KeyRule;
import io.github.camelfitbit.store.codec.ConnectionCodec;
import io.github.camelfitbit.store.codec.MalformedRecordException;
import org.jspecify.annotations.Nullable;

/**
 * Keeps connections in a folder, a file per connection, tokens encrypted. Thread-safe; a connection that nobody asks for
 * takes no heap but for whose it is, see {@link #keysOf}. Opened by {@link FileStores}.
 *
 * <p>Each method throws {@link InvalidArgumentException} for a key that breaks {@link KeyRule}, and
 * {@link StoreException} for a file that is no record: the message names the file, other connections are unaffected.
 */
public final class FileConnectionStore implements ConnectionStore {

    private final RecordFolder folder;
    private final ConnectionCodec codec;
    private final KeyLocks locks = new KeyLocks();

    /** Changes with a file, under its lock; complete since the first use. */
    private final PersonIndex people = new PersonIndex();

    private final ReentrantLock indexing = new ReentrantLock();
    private boolean isIndexed;

    FileConnectionStore(RecordFolder folder, ConnectionCodec codec) {
        this.folder = folder;
        this.codec = codec;
    }

    @Override
    public Optional<Connection> find(String key) {
        String name = name(key);
        return locks.locked(key, () -> folder.read(name, document -> codec.decode(key, document)));
    }

    @Override
    public boolean compareAndSet(@Nullable Connection expected, Connection updated) {
        String key = updated.key();
        long version = expected == null ? 0 : expected.version();
        byte[] document = codec.encode(updated.withVersion(version + 1)); // encrypts outside the lock
        return ifStored(key, expected, updated, name -> folder.write(name, document));
    }

    @Override
    public boolean remove(Connection expected) {
        return ifStored(expected.key(), expected, null, folder::delete);
    }

    @Override
    public boolean reseal(String key) {
        String name = name(key);
        return locks.locked(key, () -> {
            Optional<byte[]> anew =
                    folder.read(name, document -> codec.reseal(key, document)).flatMap(document -> document);
            anew.ifPresent(document -> folder.write(name, document));
            return anew.isPresent();
        });
    }

    @Override
    public List<String> keysOf(Api api, String vendorUserId) {
        return people().keysOf(api, vendorUserId);
    }

    /**
     * The index, complete. At the first use every file is read, and not decrypted. One that is no record is left out until it
     * is written anew: whoever asks for this very connection is told.
     */
    private PersonIndex people() {
        indexing.lock();
        try {
            if (!isIndexed) {
                forEachKey(key -> locks.locked(key, () -> folder.read(name(key), document -> indexed(key, document))));
                isIndexed = true;
            }
            return people;
        } finally {
            indexing.unlock();
        }
    }

    private boolean indexed(String key, byte[] document) {
        try {
            people.change(null, codec.readable(key, document));
            return true;
        } catch (MalformedRecordException e) {
            return false;
        }
    }

    /**
     * {@inheritDoc}
     *
     * <p>The file names are the keys, so that no file is opened; except for the few keys too long for a file name, of
     * which one is left out while its file is unreadable.
     */
    @Override
    public void forEachKey(Consumer<String> visitor) {
        folder.names().stream().flatMap(this::key).sorted().forEach(visitor);
    }

    private boolean ifStored(
            String key, @Nullable Connection expected, @Nullable Connection updated, Consumer<String> change) {
        String name = name(key);
        Optional<ConnectionVersion> version = Optional.ofNullable(expected).map(ConnectionVersion::of);
        return locks.locked(key, () -> {
            Optional<Connection> stored = folder.read(name, document -> codec.readable(key, document));
            boolean still = version.equals(stored.map(ConnectionVersion::of));
            if (still) {
                change.accept(name);
                people.change(stored.orElse(null), updated);
            }
            return still;
        });
    }

    private Stream<String> key(String name) {
        return FileName.isAbbreviated(name) ? keyInside(name) : FileName.key(name).stream();
    }

    private Stream<String> keyInside(String name) {
        try {
            return folder.read(name, codec::key).stream();
        } catch (StoreException e) {
            return Stream.empty(); // whoever asks for this very connection is told; the others are listed
        }
    }

    private static String name(String key) {
        return FileName.of(KeyRule.check("connection", key));
    }
}
