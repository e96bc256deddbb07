package io.github.camelfitbit.store.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
import org.jspecify.annotations.Nullable;

/**
 * Keeps connections in a folder, a file per connection, tokens encrypted. Thread-safe; a connection that nobody asks for
 * takes no heap. Opened by {@link FileStores}.
 *
 * <p>Each method throws {@link InvalidArgumentException} for a key that breaks {@link KeyRule}, and
 * {@link StoreException} for a file that is no record: the message names the file, other connections are unaffected.
 */
public final class FileConnectionStore implements ConnectionStore {

    private final RecordFolder folder;
    private final ConnectionCodec codec;
    private final KeyLocks locks = new KeyLocks();

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
        return ifStored(key, expected, name -> folder.write(name, document));
    }

    @Override
    public boolean remove(Connection expected) {
        return ifStored(expected.key(), expected, folder::delete);
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
        List<String> keys = new ArrayList<>();
        forEachKey(key -> find(key)
                .filter(connection -> connection.belongsTo(api, vendorUserId))
                .ifPresent(connection -> keys.add(key)));
        return keys;
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

    private boolean ifStored(String key, @Nullable Connection expected, Consumer<String> change) {
        String name = name(key);
        Optional<ConnectionVersion> version = Optional.ofNullable(expected).map(ConnectionVersion::of);
        return locks.locked(key, () -> {
            boolean still = version.equals(folder.read(name, document -> codec.version(key, document)));
            if (still) {
                change.accept(name);
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
