package io.github.camelfitbit.store.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

import io.github.camelfitbit.error.InvalidArgumentException;
import io.github.camelfitbit.store.CursorKey;
import io.github.camelfitbit.store.KeyRule;
import io.github.camelfitbit.store.Ticket;
import io.github.camelfitbit.store.TicketStore;

/**
 * Keeps what is owed in a table, a row per look, for all nodes. Thread-safe, among nodes too: the primary key is the look,
 * and who settles names the stamp that it expects. Many rows are written in one transaction, and by every node in the same
 * order, so that no two wait for each other. Opened by {@link JdbcStores}.
 *
 * <p>Each method throws {@link InvalidArgumentException} for a key that breaks {@link KeyRule}.
 */
public final class JdbcTicketStore implements TicketStore {

    /** By product: the standard's MERGE lets two nodes insert the same row at once. */
    private static final Map<String, String> ADD = Map.of(
            "PostgreSQL",
            """
            INSERT INTO fitbit_ticket (connection_key, consumer_name, data_type, reason, start_at, end_at, stamp)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (connection_key, consumer_name, data_type, reason, start_at, end_at)
            DO UPDATE SET stamp = EXCLUDED.stamp""",
            "H2",
            """
            MERGE INTO fitbit_ticket (connection_key, consumer_name, data_type, reason, start_at, end_at, stamp)
            KEY (connection_key, consumer_name, data_type, reason, start_at, end_at)
            VALUES (?, ?, ?, ?, ?, ?, ?)""");

    private static final String FIND =
            """
            SELECT reason, start_at, end_at, stamp FROM fitbit_ticket
            WHERE connection_key = ? AND consumer_name = ? AND data_type = ?""";

    private static final String SETTLE =
            """
            DELETE FROM fitbit_ticket
            WHERE connection_key = ? AND consumer_name = ? AND data_type = ? AND reason = ? AND start_at = ? AND end_at = ?
            AND stamp = ?""";

    private static final String NEXT_CONNECTIONS =
            """
            SELECT DISTINCT connection_key FROM fitbit_ticket
            WHERE consumer_name = ? AND data_type = ? AND connection_key > ?
            ORDER BY connection_key FETCH FIRST ? ROWS ONLY""";

    private static final String REMOVE_ALL =
            """
            DELETE FROM fitbit_ticket
            WHERE connection_key = ?""";

    private static final String WHAT = "the looks that are owed";

    private final Database database;
    private final String add;
    private final KeyPages connections;

    /**
     * @param product which database it is, as it calls itself
     */
    JdbcTicketStore(Database database, String product) {
        this.database = database;
        this.add = Objects.requireNonNull(ADD.get(product), product);
        this.connections = new KeyPages(database, WHAT, NEXT_CONNECTIONS, KeyPages.SIZE);
    }

    @Override
    public void addAll(Collection<Ticket> tickets) {
        changeAll(add, Ticket.collapsed(KeyRule.check(tickets)));
    }

    @Override
    public List<Ticket> find(CursorKey key) {
        KeyRule.check(key);
        return Ticket.collapsed(
                database.rows(WHAT, FIND, row -> ticket(key, row), key.connection(), key.name(), key.dataType()));
    }

    @Override
    public void settle(Collection<Ticket> tickets) {
        changeAll(SETTLE, KeyRule.check(tickets).stream().sorted(Ticket.ORDER).toList());
    }

    @Override
    public void forEachConnection(String name, String dataType, Consumer<String> visitor) {
        connections.forEach(visitor, KeyRule.check("consumer name", name), KeyRule.check("data type", dataType));
    }

    @Override
    public void removeAll(String connection) {
        database.change(WHAT, REMOVE_ALL, KeyRule.check("connection", connection));
    }

    private void changeAll(String sql, List<Ticket> inOrder) {
        if (!inOrder.isEmpty()) {
            database.changeAll(
                    WHAT, sql, inOrder.stream().map(JdbcTicketStore::row).toList());
        }
    }

    private static Object[] row(Ticket ticket) {
        CursorKey key = ticket.key();
        return new Object[] {
            key.connection(),
            key.name(),
            key.dataType(),
            ticket.reason().name(),
            ticket.start(),
            ticket.end(),
            ticket.stamp()
        };
    }

    private static Ticket ticket(CursorKey key, ResultSet row) throws SQLException {
        return new Ticket(
                key, Ticket.Reason.valueOf(row.getString(1)), instant(row, 2), instant(row, 3), row.getString(4));
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
