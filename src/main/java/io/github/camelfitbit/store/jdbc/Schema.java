package io.github.camelfitbit.store.jdbc;

import java.util.List;
import java.util.Locale;

import io.github.camelfitbit.error.InvalidArgumentException;
import io.github.camelfitbit.error.StoreException;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/**
 * The tables of the store: a script per database and version, run by Flyway, which lets one node at a time do so.
 *
 * @param database where they are
 * @param folder   where the scripts for this database are
 */
record Schema(Database database, String folder) {

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
     * Brings the tables up to date. Twice if need be: Flyway locks its history table, but two nodes may both find that
     * there is none, and the one that comes second is refused until it looks again.
     *
     * @throws StoreException when that fails
     */
    void migrate() {
        try {
            migrateOnce();
        } catch (FlywayException first) {
            migrateAgain(first);
        }
    }

    private void migrateAgain(FlywayException first) {
        try {
            migrateOnce();
        } catch (FlywayException e) {
            e.addSuppressed(first);
            throw new StoreException(
                    "the tables of the store cannot be brought up to date; check that the user of the DataSource may"
                            + " create tables, and that flyway-database-postgresql is there for PostgreSQL",
                    e);
        }
    }

    private void migrateOnce() {
        // a baseline below the first script: tables of others in the same schema do no harm
        Flyway.configure(Schema.class.getClassLoader())
                .dataSource(database.source())
                .locations(folder)
                .table(HISTORY)
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load()
                .migrate();
    }
}
