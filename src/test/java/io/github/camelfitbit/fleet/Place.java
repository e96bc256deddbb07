package io.github.camelfitbit.fleet;

import java.nio.file.Path;
import java.util.Base64;

import com.zaxxer.hikari.HikariDataSource;
import io.github.camelfitbit.crypto.TinkTokenCipher;
import io.github.camelfitbit.crypto.TokenCipher;
import io.github.camelfitbit.model.Secret;
import io.github.camelfitbit.store.ConnectionStore;
import io.github.camelfitbit.store.LeaseStore;
import io.github.camelfitbit.store.file.FileStores;
import io.github.camelfitbit.store.jdbc.JdbcStores;

/**
 * Where nodes keep what they know: a folder, which one node uses at a time, or a database.
 *
 * @param address a JDBC address, or the path of a folder
 */
public record Place(String address) {

    /** The stores of one node there. */
    public record Opened(ConnectionStore connections, LeaseStore leases, AutoCloseable resource)
            implements AutoCloseable {
        @Override
        public void close() throws Exception {
            resource.close();
        }
    }

    boolean isShared() {
        return address.startsWith("jdbc:");
    }

    /** Opens the stores; the caller closes them. */
    public Opened open() {
        return isShared() ? database() : folder();
    }

    private Opened folder() {
        FileStores stores = FileStores.open(Path.of(address), cipher());
        return new Opened(stores.connections(), stores.leases(), stores);
    }

    private Opened database() {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(address);
        pool.setMaximumPoolSize(8);
        pool.setMinimumIdle(1);
        JdbcStores stores = JdbcStores.open(pool, cipher());
        return new Opened(stores.connections(), stores.leases(), pool);
    }

    private static TokenCipher cipher() {
        return TinkTokenCipher.parse(Secret.of(Base64.getEncoder().encodeToString(new byte[32])));
    }
}
