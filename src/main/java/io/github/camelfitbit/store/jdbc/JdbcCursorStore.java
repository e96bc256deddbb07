package io.github.camelfitbit.store.jdbc;

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
import org.jspecify.annotations.Nullable;

/**
 * Keeps cursors in a table, a row per connection, consumer and data type. Thread-safe, among nodes too: a change is one
 * statement that names the version it expects, and the count of changed rows tells whether it was there. Opened by
 * {@link JdbcStores}.
 *
 * <p>Each method throws {@link InvalidArgumentException} for a key that breaks {@link KeyRule}, and
 * {@link StoreException} for a row that is no record: the message names the key, other cursors are unaffected.
 */
public final class JdbcCursorStore implements CursorStore {

    private static final String FIND =
            """
            SELECT document FROM fitbit_cursor
            WHERE connection_key = ? AND consumer_name = ? AND data_type = ?""";

    private static final String FIND_ALL =
            """
            SELECT consumer_name, data_type, document FROM fitbit_cursor
            WHERE connection_key = ?""";

    private static final String KEYS =
            """
            SELECT consumer_name, data_type FROM fitbit_cursor
            WHERE connection_key = ?""";

    private static final String INSERT =
            """
            INSERT INTO fitbit_cursor (connection_key, consumer_name, data_type, version, document)
            VALUES (?, ?, ?, 1, ?)""";

    private static final String UPDATE =
            """
            UPDATE fitbit_cursor SET version = ?, document = ?
            WHERE connection_key = ? AND consumer_name = ? AND data_type = ? AND version = ?""";

    private static final String REMOVE_ALL =
            """
            DELETE FROM fitbit_cursor
            WHERE connection_key = ?""";

    private final Database database;
    private final CursorCodec codec = new CursorCodec();

    JdbcCursorStore(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Cursor> find(CursorKey key) {
        return database.document(name(key), FIND, key.connection(), key.name(), key.dataType())
                .map(document -> decode(key, document));
    }

    @Override
    public Map<CursorKey, Cursor> findAll(String connection) {
        return database
                .rows(
                        all(connection),
                        FIND_ALL,
                        row -> new Row(new CursorKey(connection, row.getString(1), row.getString(2)), row.getBytes(3)),
                        connection)
                .stream()
                .collect(Collectors.toMap(Row::key, row -> decode(row.key(), row.document())));
    }

    @Override
    public Set<CursorKey> keys(String connection) {
        return Set.copyOf(database.rows(
                all(connection),
                KEYS,
                row -> new CursorKey(connection, row.getString(1), row.getString(2)),
                connection));
    }

    @Override
    public boolean compareAndSet(CursorKey key, @Nullable Cursor expected, Cursor updated) {
        String what = name(key);
        long version = expected == null ? 1 : expected.version() + 1;
        byte[] document = codec.encode(key, updated.withVersion(version));
        return expected == null
                ? database.insert(what, INSERT, key.connection(), key.name(), key.dataType(), document)
                : database.change(
                                what,
                                UPDATE,
                                version,
                                document,
                                key.connection(),
                                key.name(),
                                key.dataType(),
                                expected.version())
                        == 1;
    }

    @Override
    public void removeAll(String connection) {
        database.change(all(connection), REMOVE_ALL, connection);
    }

    private Cursor decode(CursorKey key, byte[] document) {
        return Records.decode(
                name(key),
                "restore it, or delete its row: the consumer begins at startFrom again",
                () -> codec.decode(key, document));
    }

    private static String all(String connection) {
        return "the cursors of connection '" + KeyRule.check("connection", connection) + "'";
    }

    private static String name(CursorKey key) {
        KeyRule.check(key);
        return "the " + key.dataType() + " cursor of consumer '" + key.name() + "' for connection '" + key.connection()
                + "'";
    }

    private record Row(CursorKey key, byte[] document) {}
}
