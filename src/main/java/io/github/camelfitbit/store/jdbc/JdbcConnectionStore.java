package io.github.camelfitbit.store.jdbc;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

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
 * Keeps connections in a table, a row per connection, tokens encrypted. Thread-safe, among nodes too: a change is one
 * statement that names what it expects, and the count of changed rows tells whether it was there. Opened by
 * {@link JdbcStores}.
 *
 *
 * <p>Each method throws {@link InvalidArgumentException} for a key that breaks {@link KeyRule}, and
 * {@link StoreException} for a row that is no record: the message names the key, other connections are unaffected.
 */
public final class JdbcConnectionStore implements ConnectionStore {

    private static final String FIND =
            """
            SELECT document FROM fitbit_connection
            WHERE connection_key = ?""";

    private static final String INSERT =
            """
            INSERT INTO fitbit_connection (connection_key, version, connected_at, document)
            VALUES (?, 1, ?, ?)""";

    private static final String UPDATE =
            """
            UPDATE fitbit_connection SET version = ?, connected_at = ?, document = ?
            WHERE connection_key = ? AND version = ? AND connected_at = ?""";

    private static final String RESEAL =
            """
            UPDATE fitbit_connection SET document = ?
            WHERE connection_key = ? AND version = ? AND connected_at = ?""";

    private static final String REMOVE =
            """
            DELETE FROM fitbit_connection
            WHERE connection_key = ? AND version = ? AND connected_at = ?""";

    private static final String NEXT_KEYS =
            """
            SELECT connection_key FROM fitbit_connection
            WHERE connection_key > ? ORDER BY connection_key FETCH FIRST %d ROWS ONLY""";

    private static final int PAGE = 500;

    private final Database database;
    private final ConnectionCodec codec;
    private final int page;

    JdbcConnectionStore(Database database, ConnectionCodec codec) {
        this(database, codec, PAGE);
    }

    JdbcConnectionStore(Database database, ConnectionCodec codec, int page) {
        this.database = database;
        this.codec = codec;
        this.page = page;
    }

    @Override
    public Optional<Connection> find(String key) {
        return database.document(name(key), FIND, key).map(document -> decoded(key, () -> codec.decode(key, document)));
    }

    @Override
    public boolean compareAndSet(@Nullable Connection expected, Connection updated) {
        String key = updated.key();
        String what = name(key);
        long version = expected == null ? 1 : expected.version() + 1;
        byte[] document = codec.encode(updated.withVersion(version));
        return expected == null
                ? database.insert(what, INSERT, key, updated.connectedAt(), document)
                : database.change(
                                what,
                                UPDATE,
                                version,
                                updated.connectedAt(),
                                document,
                                key,
                                expected.version(),
                                expected.connectedAt())
                        == 1;
    }

    @Override
    public boolean remove(Connection expected) {
        String key = expected.key();
        return database.change(name(key), REMOVE, key, expected.version(), expected.connectedAt()) == 1;
    }

    @Override
    public boolean reseal(String key) {
        return database.document(name(key), FIND, key)
                .flatMap(document -> decoded(key, () -> codec.reseal(key, document)))
                .filter(anew -> replace(key, codec.version(key, anew), anew))
                .isPresent();
    }

    private boolean replace(String key, ConnectionVersion version, byte[] document) {
        return database.change(name(key), RESEAL, document, key, version.version(), version.connectedAt()) == 1;
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
     * <p>In pages, and no connection to the database is held while the visitor is called, so that it may use the store.
     * PostgreSQL orders by code point: the order of Java but for emoji and the like, which come last.
     */
    @Override
    public void forEachKey(Consumer<String> visitor) {
        String last = "";
        List<String> keys;
        do {
            keys = database.rows("the list of connections", NEXT_KEYS.formatted(page), row -> row.getString(1), last);
            keys.forEach(visitor);
            last = keys.isEmpty() ? last : keys.get(keys.size() - 1);
        } while (keys.size() == page);
    }

    private static <T> T decoded(String key, Supplier<T> decode) {
        return Records.decode(name(key), "restore it, or delete its row and let the person connect again", decode);
    }

    private static String name(String key) {
        return "connection '" + KeyRule.check("connection", key) + "'";
    }
}
