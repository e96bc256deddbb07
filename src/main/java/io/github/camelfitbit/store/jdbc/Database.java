package io.github.camelfitbit.store.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

import io.github.camelfitbit.error.StoreException;
import org.jspecify.annotations.Nullable;

/**
 * Runs one statement at a time, for one row or many, each on a connection of its own and committed when it returns.
 * Thread-safe.
 *
 * @param source where connections come from; a pool, as each statement asks for one
 */
record Database(DataSource source) {

    private static final String UNIQUE_VIOLATION = "23505";

    /**
     * How many rows a statement changed.
     *
     * @param what what is worked on, for the message, such as {@code connection 'alice'}
     * @throws StoreException when the statement fails
     */
    int change(String what, String sql, @Nullable Object... parameters) {
        return run(what, sql, PreparedStatement::executeUpdate, parameters);
    }

    /**
     * Inserts a row.
     *
     * @return false when its key is taken
     * @throws StoreException when the statement fails
     */
    boolean insert(String what, String sql, @Nullable Object... parameters) {
        return run(what, sql, Database::insertedOne, parameters);
    }

    /**
     * Runs a statement for each row, all of them or none.
     *
     * @param rows the parameters of each
     * @throws StoreException when one fails
     */
    void changeAll(String what, String sql, List<@Nullable Object[]> rows) {
        connected(
                what,
                connection -> allOrNone(connection, same -> {
                    try (PreparedStatement statement = same.prepareStatement(sql)) {
                        for (@Nullable Object[] row : rows) {
                            set(statement, row);
                            statement.addBatch();
                        }
                        return statement.executeBatch();
                    }
                }));
    }

    /**
     * The document that a query finds.
     *
     * @throws StoreException when the statement fails
     */
    Optional<byte[]> document(String what, String sql, @Nullable Object... parameters) {
        return rows(what, sql, row -> row.getBytes(1), parameters).stream().findFirst();
    }

    /**
     * What a query finds.
     *
     * @param row reads one row
     * @throws StoreException when the statement fails
     */
    <T> List<T> rows(String what, String sql, Work<ResultSet, T> row, @Nullable Object... parameters) {
        return run(what, sql, statement -> rows(statement, row), parameters);
    }

    /**
     * The name of the product.
     *
     * @throws StoreException when the database cannot be reached
     */
    String product() {
        return connected("the store", connection -> connection.getMetaData().getDatabaseProductName());
    }

    /**
     * Asks for a second connection while it holds one, as Flyway does: told here, and not after minutes by Flyway.
     *
     * @throws StoreException when there is none
     */
    void requireTwoConnections() {
        connected("the store", first -> secondConnection());
    }

    private boolean secondConnection() {
        try (Connection second = source.getConnection()) {
            return second.isValid(0);
        } catch (SQLException e) {
            throw new StoreException(
                    "the DataSource gives no second connection while one is in use (SQL state " + e.getSQLState()
                            + "); give its pool four connections or more",
                    e);
        }
    }

    private <T> T run(String what, String sql, Work<PreparedStatement, T> work, @Nullable Object... parameters) {
        return connected(what, connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                set(statement, parameters);
                return work.of(statement);
            }
        });
    }

    private static void set(PreparedStatement statement, @Nullable Object[] parameters) throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, column(parameters[i]));
        }
    }

    /** A new token must be stored though its thread is being stopped: an interrupt is kept until the work is done. */
    private <T> T connected(String what, Work<Connection, T> work) {
        boolean interrupted = Thread.interrupted();
        try (Connection connection = source.getConnection()) {
            return committing(connection, work);
        } catch (SQLException e) {
            throw new StoreException(
                    what + " cannot be read from or written to the database (SQL state " + e.getSQLState()
                            + "); check that the database is up and lets the user of the DataSource write, and the settings"
                            + " of the DataSource",
                    quotesTheRow(e) ? null : e);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Whoever is told that a change was made relies on it, so nothing stays uncommitted, whatever the pool's setting. */
    private static <T> T committing(Connection connection, Work<Connection, T> work) throws SQLException {
        if (connection.getAutoCommit()) {
            return work.of(connection);
        }
        connection.setAutoCommit(true);
        try {
            return work.of(connection);
        } finally {
            connection.setAutoCommit(false);
        }
    }

    private static <T> T allOrNone(Connection connection, Work<Connection, T> work) throws SQLException {
        connection.setAutoCommit(false);
        boolean isCommitted = false;
        try {
            T done = work.of(connection);
            connection.commit();
            isCommitted = true;
            return done;
        } finally {
            if (!isCommitted) {
                connection.rollback();
            }
            connection.setAutoCommit(true); // would commit what is left
        }
    }

    private static boolean insertedOne(PreparedStatement statement) throws SQLException {
        try {
            return statement.executeUpdate() == 1;
        } catch (SQLException e) {
            if (UNIQUE_VIOLATION.equals(e.getSQLState())) {
                return false;
            }
            throw e;
        }
    }

    private static <T> List<T> rows(PreparedStatement statement, Work<ResultSet, T> row) throws SQLException {
        List<T> found = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                found.add(row.of(rows));
            }
        }
        return found;
    }

    /** Databases keep microseconds; cut here, so that a time read back equals the time that is compared with it. */
    private static @Nullable Object column(@Nullable Object value) {
        return value instanceof Instant instant
                ? instant.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC)
                : value;
    }

    /** Bad data and broken constraints: databases explain them with the very values. */
    private static boolean quotesTheRow(SQLException e) {
        @Nullable String state = e.getSQLState();
        return state != null && (state.startsWith("22") || state.startsWith("23"));
    }

    /** Something done with JDBC. */
    @FunctionalInterface
    interface Work<A, T> {
        T of(A argument) throws SQLException;
    }
}
