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
 * @param product  which database it is, as it calls itself
 */
record Schema(Database database, String product) {

    private static final int ATTEMPTS = 4;
    private static final String HISTORY = "fitbit_schema_history";
    private static final String SCRIPTS = "classpath:io/github/camelfitbit/store/jdbc/";
    private static final String H2 = "H2";
    private static final List<String> PRODUCTS = List.of("PostgreSQL", H2);

    /** As Flyway would make it. */
    private static final String HISTORY_OF_H2 =
            """
            CREATE TABLE IF NOT EXISTS "fitbit_schema_history" (
                "installed_rank" INT NOT NULL PRIMARY KEY,
                "version" VARCHAR(50),
                "description" VARCHAR(200) NOT NULL,
                "type" VARCHAR(20) NOT NULL,
                "script" VARCHAR(1000) NOT NULL,
                "checksum" INT,
                "installed_by" VARCHAR(100) NOT NULL,
                "installed_on" TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP,
                "execution_time" INT NOT NULL,
                "success" BOOLEAN NOT NULL)""";

    private static final String FIRST_ROW_OF_H2 =
            """
            INSERT INTO "fitbit_schema_history"
                ("installed_rank", "description", "type", "script", "installed_by", "execution_time", "success")
            VALUES (-1, '<< Flyway Schema History table created >>', 'TABLE', '', CURRENT_USER, 0, TRUE)""";

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
        return new Schema(database, product);
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
        if (product.equals(H2)) {
            makeHistoryOfH2();
        }
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

    /**
     * On H2, Flyway locks the rows of its history, and makes the table before its first row: a node that came between
     * would lock nothing and run the scripts beside another. So no node looks before there is a row.
     */
    private void makeHistoryOfH2() {
        database.change("the history of the store's tables", HISTORY_OF_H2);
        database.insert("the history of the store's tables", FIRST_ROW_OF_H2);
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

    private Flyway flyway() {
        // a baseline below the first script: tables of others in the same schema do no harm
        return Flyway.configure(Schema.class.getClassLoader())
                .dataSource(database.source())
                .locations(SCRIPTS + product.toLowerCase(Locale.ROOT))
                .table(HISTORY)
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load();
    }
}
