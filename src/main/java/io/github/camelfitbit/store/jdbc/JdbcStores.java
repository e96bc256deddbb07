package io.github.camelfitbit.store.jdbc;

import javax.sql.DataSource;

import io.github.camelfitbit.crypto.TokenCipher;
import io.github.camelfitbit.error.InvalidArgumentException;
import io.github.camelfitbit.error.StoreException;
import io.github.camelfitbit.store.codec.ConnectionCodec;
import io.github.camelfitbit.store.codec.PendingConsentCodec;

/**
 * The stores of any number of nodes in one database, PostgreSQL or H2. Thread-safe.
 *
 * <p>Nothing is held open: each statement takes a connection from the {@link DataSource} and gives it back, so the
 * DataSource should pool. After an outage of the database the stores work again by themselves.
 */
public final class JdbcStores {

    private final JdbcConnectionStore connections;
    private final JdbcCursorStore cursors;
    private final JdbcPendingConsentStore consents;
    private final JdbcLeaseStore leases;
    private final JdbcWriteLog writes;
    private final JdbcTicketStore tickets;

    private JdbcStores(Schema schema, TokenCipher cipher) {
        Database database = schema.database();
        this.connections = new JdbcConnectionStore(database, new ConnectionCodec(cipher));
        this.cursors = new JdbcCursorStore(database);
        this.consents = new JdbcPendingConsentStore(database, new PendingConsentCodec(cipher));
        this.leases = new JdbcLeaseStore(database);
        this.writes = new JdbcWriteLog(database);
        this.tickets = new JdbcTicketStore(database, schema.product());
    }

    /**
     * Opens the stores in a database and brings its tables up to date; several nodes may do so at once. The tables
     * {@code fitbit_connection}, {@code fitbit_cursor}, {@code fitbit_consent}, {@code fitbit_lease}, {@code fitbit_write},
     * {@code fitbit_ticket} and {@code fitbit_schema_history} are made in the default schema of the DataSource, beside whatever else is there.
     *
     * @param source where connections come from; it stays the caller's to close
     * @param cipher encrypts tokens and PKCE verifiers
     * @throws InvalidArgumentException when it is neither PostgreSQL nor H2
     * @throws StoreException           when the database cannot be reached, or the tables cannot be made or
     *                                  written, or a later release made them
     */
    public static JdbcStores open(DataSource source, TokenCipher cipher) {
        Database database = new Database(source);
        Schema schema = migrated(database);
        requireWritable(database);
        return new JdbcStores(schema, cipher);
    }

    private static Schema migrated(Database database) {
        try {
            Schema schema = Schema.of(database);
            schema.migrate();
            return schema;
        } catch (NoClassDefFoundError e) { // optional: only those who keep connections in a database need it
            throw new StoreException(
                    "a store in a database needs Flyway; add org.flywaydb:flyway-core, and"
                            + " org.flywaydb:flyway-database-postgresql for PostgreSQL",
                    e);
        }
    }

    /** Changes nothing: a read-only database, or one that the user may not write, refuses the statement all the same. */
    private static void requireWritable(Database database) {
        database.change("the store", "DELETE FROM fitbit_lease WHERE lease_name = ''");
    }

    /** The connections. */
    public JdbcConnectionStore connections() {
        return connections;
    }

    /** The cursors. */
    public JdbcCursorStore cursors() {
        return cursors;
    }

    /** The consents under way. */
    public JdbcPendingConsentStore consents() {
        return consents;
    }

    /** The leases. */
    public JdbcLeaseStore leases() {
        return leases;
    }

    /** What was written to a vendor. */
    public JdbcWriteLog writes() {
        return writes;
    }

    /** The looks that are owed. */
    public JdbcTicketStore tickets() {
        return tickets;
    }
}
