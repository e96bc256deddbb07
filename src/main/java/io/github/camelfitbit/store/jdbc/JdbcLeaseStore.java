package io.github.camelfitbit.store.jdbc;

import java.util.Optional;
import java.util.function.BiConsumer;

import io.github.camelfitbit.error.InvalidArgumentException;
import io.github.camelfitbit.store.KeyRule;
import io.github.camelfitbit.store.LeaseStore;

/**
 * Keeps leases in a table, a row per lease, for all nodes. Thread-safe, among nodes too: the primary key lets one of two
 * take a lease, and who takes one over names the holder that it expects. Opened by {@link JdbcStores}.
 *
 * <p>Each method throws {@link InvalidArgumentException} for a name or holder that breaks {@link KeyRule}.
 */
public final class JdbcLeaseStore implements LeaseStore {

    private static final String FIND =
            """
            SELECT holder FROM fitbit_lease
            WHERE lease_name = ?""";

    private static final String INSERT =
            """
            INSERT INTO fitbit_lease (lease_name, holder)
            VALUES (?, ?)""";

    private static final String REPLACE =
            """
            UPDATE fitbit_lease SET holder = ?
            WHERE lease_name = ? AND holder = ?""";

    private static final String RELEASE =
            """
            DELETE FROM fitbit_lease
            WHERE lease_name = ? AND holder = ?""";

    private static final String ALL = """
            SELECT lease_name, holder FROM fitbit_lease""";

    private final Database database;

    JdbcLeaseStore(Database database) {
        this.database = database;
    }

    /**
     * {@inheritDoc}
     *
     * <p>Looks first: a taken key is an error in the log of the database, and whoever waits for a lease asks often.
     */
    @Override
    public String acquire(String name, String holder) {
        String what = name(name);
        KeyRule.check("holder", holder);
        while (true) { // once more only when the lease was given back between the two statements
            Optional<String> found = holder(what, name);
            if (found.isPresent()) {
                return found.get();
            }
            if (database.insert(what, INSERT, name, holder)) {
                return holder;
            }
        }
    }

    @Override
    public boolean replace(String name, String expected, String holder) {
        KeyRule.check("holder", expected);
        KeyRule.check("holder", holder);
        return database.change(name(name), REPLACE, holder, name, expected) == 1;
    }

    @Override
    public boolean release(String name, String holder) {
        return database.change(name(name), RELEASE, name, KeyRule.check("holder", holder)) == 1;
    }

    /**
     * {@inheritDoc}
     *
     * <p>No connection to the database is held while the visitor is called, so that it may use the store.
     */
    @Override
    public void forEach(BiConsumer<String, String> visitor) {
        database.rows("the list of leases", ALL, row -> new Lease(row.getString(1), row.getString(2)))
                .forEach(lease -> visitor.accept(lease.name(), lease.holder()));
    }

    private Optional<String> holder(String what, String name) {
        return database.rows(what, FIND, row -> row.getString(1), name).stream().findFirst();
    }

    private static String name(String name) {
        return "the lease of '" + KeyRule.check("lease", name) + "'";
    }

    private record Lease(String name, String holder) {}
}
