package io.github.camelfitbit.store.jdbc;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import io.github.camelfitbit.error.InvalidArgumentException;
import io.github.camelfitbit.error.StoreException;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationState;
import org.jspecify.annotations.Nullable;

/**
 * The tables of the store: a script per database and version, run by Flyway, which lets one node at a time do so.
 *
 * @param database where they are
 * @param folder   where the scripts for this database are
 */
record Schema(Database database, String folder) {

    private static final int ATTEMPTS = 4;
    private static final String HISTORY = "fitbit_schema_history";
    private static final String SCRIPTS = "classpath:io/github/camelfitbit/store/jdbc/";
    private static final List<String> PRODUCTS = List.of("PostgreSQL", "H2");

    /**
     * @throws InvalidArgumentException when there are no scripts for the database
     * @throws StoreException           when the database cannot be reached
     */
    static Schema of(Database database) {
        String product = database.product();
        if (!PRODUCTS.contains(product)) {
            throw new InvalidArgumentException("the DataSource leads to " + product + "; the store works with "
                    + String.join(" and ", PRODUCTS) + ", give it a DataSource of one of them");
        }
        return new Schema(database, SCRIPTS + product.toLowerCase(Locale.ROOT));
    }

    /**
     * Brings the tables up to date. More than once if need be: Flyway locks its history table, but several nodes may find
     * at once that there is none, and those that come second are refused until they look again. Scripts can be run
     * twice for the same reason: H2 does not take back half of one.
     *
     * @throws StoreException when that fails
     */
    void migrate() {
        database.requireTwoConnections();
        @Nullable FlywayException refused = migrateOnce();
        for (int again = 1; refused != null && again < ATTEMPTS; again++) {
            refused = migrateOnce();
        }
        if (refused != null) {
            throw new StoreException(
                    "the tables of the store cannot be brought up to date; check that the user of the DataSource may"
                            + " create tables, and that flyway-database-postgresql is there for PostgreSQL",
                    refused);
        }
        refuseLaterTables();
    }

    private @Nullable FlywayException migrateOnce() {
        try {
            flyway().migrate();
            return null;
        } catch (FlywayException e) {
            return e;
        }
    }

    /** Tables of a later release: Flyway lets them pass, but what this release would write, the later one may not read. */
    private void refuseLaterTables() {
        List<String> later = Arrays.stream(flyway().info().applied())
                .filter(script -> script.getState() == MigrationState.FUTURE_SUCCESS)
                .map(script -> String.valueOf(script.getVersion()))
                .toList();
        if (!later.isEmpty()) {
            throw new StoreException(
                    "the tables of the store have version " + later.get(later.size() - 1)
                            + ", which this release of camel-fitbit does not know: run the release that made them",
                    null);
        }
    }

    private void migrateAgain(FlywayException first) {
        try {
            migrateOnce();
        } catch (FlywayException e) {
            e.addSuppressed(first);
            throw new StoreException(
                    "the tables of the store cannot be brought up to date; check that the user of the DataSource may"
                            + " create tables, that its pool has four connections or more, and that"
                            + " flyway-database-postgresql is there for PostgreSQL",
                    e);
        }
    }

    private Flyway flyway() {
        // a baseline below the first script: tables of others in the same schema do no harm
        return Flyway.configure(Schema.class.getClassLoader())
                .dataSource(database.source())
                .locations(folder)
                .table(HISTORY)
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load();
    }
}
