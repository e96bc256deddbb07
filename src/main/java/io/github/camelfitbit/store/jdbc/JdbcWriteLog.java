package io.github.camelfitbit.store.jdbc;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

import io.github.camelfitbit.error.InvalidArgumentException;
import io.github.camelfitbit.store.KeyRule;
import io.github.camelfitbit.store.WriteEntry;
import io.github.camelfitbit.store.WriteLog;

/**
 * Remembers writes in a table, a row per write, for all nodes. Thread-safe, among nodes too: the primary key lets one of
 * two begin, and who takes a write over names the attempt that it expects. Opened by {@link JdbcStores}.
 *
 * <p>Each method throws {@link InvalidArgumentException} for a key that breaks {@link KeyRule}.
 */
public final class JdbcWriteLog implements WriteLog {

    private static final String SWEEP = """
            DELETE FROM fitbit_write
            WHERE begun_at < ?""";

    private static final String FIND =
            """
            SELECT attempt, begun_at, attempt_at, outcome FROM fitbit_write
            WHERE write_key = ?""";

    private static final String INSERT =
            """
            INSERT INTO fitbit_write (write_key, attempt, begun_at, attempt_at, outcome)
            VALUES (?, ?, ?, ?, ?)""";

    private static final String REPLACE =
            """
            UPDATE fitbit_write SET attempt = ?, attempt_at = ?, outcome = ?
            WHERE write_key = ? AND attempt = ?""";

    private static final String REMOVE =
            """
            DELETE FROM fitbit_write
            WHERE write_key = ? AND attempt = ?""";

    /** No key is told: it may be made of a message. */
    private static final String WHAT = "what was written to a vendor";

    private final Database database;

    JdbcWriteLog(Database database) {
        this.database = database;
    }

    @Override
    public Optional<WriteEntry> begin(String key, WriteEntry entry, Instant forgetBefore) {
        KeyRule.check("write", key);
        database.change(WHAT, SWEEP, forgetBefore);
        while (true) { // once more only when the entry was forgotten between the two statements
            if (database.insert(
                    WHAT, INSERT, key, entry.attempt(), entry.begunAt(), entry.attemptAt(), entry.outcome())) {
                return Optional.empty();
            }
            Optional<WriteEntry> before = find(key);
            if (before.isPresent()) {
                return before;
            }
        }
    }

    @Override
    public boolean replace(String key, WriteEntry expected, WriteEntry updated) {
        KeyRule.check("write", key);
        return database.change(
                        WHAT,
                        REPLACE,
                        updated.attempt(),
                        updated.attemptAt(),
                        updated.outcome(),
                        key,
                        expected.attempt())
                == 1;
    }

    @Override
    public boolean remove(String key, WriteEntry expected) {
        return database.change(WHAT, REMOVE, KeyRule.check("write", key), expected.attempt()) == 1;
    }

    @Override
    public Optional<WriteEntry> find(String key) {
        KeyRule.check("write", key);
        return database
                .rows(
                        WHAT,
                        FIND,
                        row -> new WriteEntry(
                                row.getString(1),
                                row.getObject(2, OffsetDateTime.class).toInstant(),
                                row.getObject(3, OffsetDateTime.class).toInstant(),
                                row.getString(4)),
                        key)
                .stream()
                .findFirst();
    }
}
