package io.github.camelfitbit.store.jdbc;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

import com.zaxxer.hikari.HikariDataSource;
import io.github.camelfitbit.contract.Keys;
import io.github.camelfitbit.error.StoreException;
import io.github.camelfitbit.store.CursorKey;
import io.github.camelfitbit.store.Ticket;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static io.github.camelfitbit.contract.Sample.NOW;
import static io.github.camelfitbit.contract.Sample.connection;
import static io.github.camelfitbit.contract.Sample.consent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** The database goes away and comes back: the stores of the running component need no restart. */
class OutageTest {

    @TempDir
    private Path directory;

    private final int port = freePort();
    private EmbeddedPostgres server;
    private HikariDataSource pool;

    @BeforeEach
    void start() throws IOException {
        server = startServer();
        pool = TestDatabase.pool(server.getJdbcUrl("postgres", "postgres"));
        pool.setConnectionTimeout(500);
    }

    @AfterEach
    void stop() throws IOException {
        pool.close();
        server.close();
    }

    @Test
    void tellsWhatToDoWhileTheDatabaseIsDownAndWorksAgainWhenItIsBack() throws IOException {
        JdbcStores stores = JdbcStores.open(pool, Keys.cipher(Keys.NEW));
        stores.connections().compareAndSet(null, connection("alice"));
        stores.leases().acquire("alice", "node1/1");
        stores.tickets().addAll(List.of(night("s1")));

        server.close();
        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> stores.connections().find("alice"))
                .withMessageContainingAll("connection 'alice'", "check that the database is up");
        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> stores.cursors().find(new CursorKey("alice", "nights", "sleep")))
                .withMessageContainingAll("sleep cursor", "'nights'", "'alice'");
        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> stores.leases().acquire("alice", "node2/1"))
                .withMessageContaining("lease of 'alice'");
        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> stores.consents().save(consent("the-state", NOW), NOW))
                .withMessageContaining("consent")
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("the-state"));

        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> stores.tickets().addAll(List.of(night("s2"))))
                .withMessageContaining("the looks that are owed");

        server = startServer();
        Awaitility.await()
                .ignoreExceptionsInstanceOf(StoreException.class)
                .until(() -> stores.connections().find("alice").isPresent());
        assertThat(stores.leases().acquire("alice", "node2/1")).isEqualTo("node1/1");
        assertThat(stores.connections().compareAndSet(null, connection("bob"))).isTrue();
        assertThat(stores.tickets().find(night("s1").key())).containsExactly(night("s1"));
    }

    @Test
    void tellsThatTheDatabaseHasBecomeReadOnly() throws SQLException {
        JdbcStores stores = JdbcStores.open(pool, Keys.cipher(Keys.NEW));
        stores.connections().compareAndSet(null, connection("alice"));
        execute("ALTER DATABASE postgres SET default_transaction_read_only = on");
        pool.getHikariPoolMXBean().softEvictConnections();

        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> stores.connections().compareAndSet(null, connection("bob")))
                .withMessageContainingAll(
                        "connection 'bob'", "SQL state 25006", "lets the user of the DataSource write");
        assertThat(stores.connections().find("alice")).isPresent();
        assertThatExceptionOfType(StoreException.class)
                .as("nor does it open")
                .isThrownBy(() -> JdbcStores.open(pool, Keys.cipher(Keys.NEW)));
    }

    @Test
    void doesNotOpenWithoutADatabase() throws IOException {
        server.close();

        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> JdbcStores.open(pool, Keys.cipher(Keys.NEW)))
                .withMessageContaining("check that the database is up");
    }

    private static Ticket night(String stamp) {
        return new Ticket(new CursorKey("alice", "nights", "sleep"), Ticket.Reason.NOTIFICATION, NOW, NOW, stamp);
    }

    private void execute(String sql) throws SQLException {
        try (var connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private EmbeddedPostgres startServer() throws IOException {
        return EmbeddedPostgres.builder()
                .setPort(port)
                .setDataDirectory(directory.resolve("data"))
                .setCleanDataDirectory(false)
                .start();
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException("no free port", e);
        }
    }
}
