package io.github.camelfitbit.store.jdbc;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

import io.github.camelfitbit.error.InvalidArgumentException;
import io.github.camelfitbit.error.StoreException;
import io.github.camelfitbit.model.Api;
import io.github.camelfitbit.model.Connection;
import io.github.camelfitbit.model.Connection.Person;
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
 * <p>The columns beside the document tell whose connection it is, for {@link #keysOf}; whoever reads the connection asks the
 * document. In a row that a release before these columns wrote they are null until the token is refreshed next.
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
            INSERT INTO fitbit_connection
                (version, connected_at, document, api, health_user_id, legacy_user_id, connection_key)
            VALUES (?, ?, ?, ?, ?, ?, ?)""";

    private static final String UPDATE =
            """
            UPDATE fitbit_connection SET
                version = ?, connected_at = ?, document = ?, api = ?, health_user_id = ?, legacy_user_id = ?
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
            WHERE connection_key > ? ORDER BY connection_key FETCH FIRST ? ROWS ONLY""";

    private static final String KEYS_OF_HEALTH_USER =
            """
            SELECT connection_key FROM fitbit_connection
            WHERE health_user_id = ? AND api = ? ORDER BY connection_key""";

    private static final String KEYS_OF_LEGACY_USER =
            """
            SELECT connection_key FROM fitbit_connection
            WHERE legacy_user_id = ? AND api = ? ORDER BY connection_key""";

    private static final String LIST = "the list of connections";

    private final Database database;
    private final ConnectionCodec codec;
    private final KeyPages keys;

    JdbcConnectionStore(Database database, ConnectionCodec codec) {
        this(database, codec, KeyPages.SIZE);
    }

    JdbcConnectionStore(Database database, ConnectionCodec codec, int page) {
        this.database = database;
        this.codec = codec;
        this.keys = new KeyPages(database, LIST, NEXT_KEYS, page);
    }

    @Override
    public Optional<Connection> find(String key) {
        return database.document(name(key), FIND, key).map(document -> decoded(key, () -> codec.decode(key, document)));
    }

    @Override
    public boolean compareAndSet(@Nullable Connection expected, Connection updated) {
        String key = updated.key();
        String what = name(key);
        if (expected == null) {
            return database.insert(what, INSERT, columns(updated, 1, key));
        }
        return database.change(
                        what,
                        UPDATE,
                        columns(updated, expected.version() + 1, key, expected.version(), expected.connectedAt()))
                == 1;
    }

    /** What both statements begin with, and what comes behind. */
    private @Nullable Object[] columns(Connection connection, long version, Object... behind) {
        Person person = connection.person();
        Stream<@Nullable Object> columns = Stream.of(
                version,
                connection.connectedAt(),
                codec.encode(connection.withVersion(version)),
                connection.api().text(),
                person == null ? null : column(person.healthUserId()),
                person == null ? null : column(person.legacyUserId()));
        return Stream.concat(columns, Stream.of(behind)).toArray();
    }

    /** Null for an id that no column holds: the tokens must be stored all the same. */
    private static @Nullable String column(@Nullable String vendorUserId) {
        return vendorUserId != null && KeyRule.isKey(vendorUserId) ? vendorUserId : null;
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
                .filter(anew -> replace(key, ConnectionVersion.of(codec.readable(key, anew)), anew))
                .isPresent();
    }

    private boolean replace(String key, ConnectionVersion version, byte[] document) {
        return database.change(name(key), RESEAL, document, key, version.version(), version.connectedAt()) == 1;
    }

    @Override
    public List<String> keysOf(Api api, String vendorUserId) {
        String sql = api == Api.GOOGLE_HEALTH ? KEYS_OF_HEALTH_USER : KEYS_OF_LEGACY_USER;
        return KeyRule.isKey(vendorUserId)
                ? database.rows(LIST, sql, row -> row.getString(1), vendorUserId, api.text())
                : List.of();
    }

    /**
     * {@inheritDoc}
     *
     * <p>In pages, so that the visitor may use the store. PostgreSQL orders by code point: the order of Java but for emoji and the like, which come last.
     */
    @Override
    public void forEachKey(Consumer<String> visitor) {
        keys.forEach(visitor);
    }

    private static <T> T decoded(String key, Supplier<T> decode) {
        return Records.decode(name(key), "restore it, or delete its row and let the person connect again", decode);
    }

    private static String name(String key) {
        return "connection '" + KeyRule.check("connection", key) + "'";
    }
}
