package io.github.camelfitbit.store.jdbc;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import io.github.camelfitbit.contract.Keys;
import io.github.camelfitbit.contract.Sample;
import io.github.camelfitbit.error.StoreException;
import io.github.camelfitbit.model.Api;
import io.github.camelfitbit.store.Cursor;
import io.github.camelfitbit.store.CursorKey;
import io.github.camelfitbit.store.Ticket;
import io.github.camelfitbit.store.codec.ConnectionCodec;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static io.github.camelfitbit.contract.Sample.NOW;
import static io.github.camelfitbit.contract.Sample.connection;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What several nodes on one database rely on, whatever the database. */
abstract class TwoNodesContract {

    private static final int NODES = 4;

    @RegisterExtension
    final TestDatabase database;

    TwoNodesContract(TestDatabase database) {
        this.database = database;
    }

    @RepeatedTest(20)
    void migratesOnceWhenSeveralNodesStartAtOnce() throws Exception {
        List<JdbcStores> nodes = startAtOnce();

        nodes.get(0).connections().compareAndSet(null, connection("alice"));

        assertThat(nodes)
                .allSatisfy(node -> assertThat(node.connections().find("alice")).isPresent());
        assertThat(query("SELECT COUNT(*) FROM \"fitbit_schema_history\" WHERE \"version\" = '1'"))
                .containsExactly("1");
    }

    @RepeatedTest(5)
    void livesBesideTheTablesOfOthersThoughSeveralNodesStartAtOnce() throws Exception {
        execute("CREATE TABLE somebody_elses (id INTEGER)");

        List<JdbcStores> nodes = startAtOnce();

        assertThat(nodes.get(0).connections().compareAndSet(null, connection("alice")))
                .isTrue();
        assertThat(query("SELECT COUNT(*) FROM somebody_elses")).containsExactly("0");
    }

    @Test
    void saysWhatToDoAboutAPoolOfOne() {
        database.pool().setMaximumPoolSize(1);
        database.pool().setConnectionTimeout(300);

        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(database::stores)
                .withMessageContaining("four connections or more");
    }

    @Test
    void worksWithAPoolOfTwo() {
        database.pool().setMaximumPoolSize(2);
        database.pool().setConnectionTimeout(5_000);

        assertThat(database.stores().connections().compareAndSet(null, connection("alice")))
                .isTrue();
    }

    @Test
    void refusesTheNodeThatWasOvertaken() {
        JdbcConnectionStore one = database.node().connections();
        JdbcConnectionStore other = database.node().connections();
        one.compareAndSet(null, connection("alice"));
        var read = other.find("alice").orElseThrow();
        one.compareAndSet(read, read.needsReauthorization("invalid_grant", NOW));

        assertThat(other.compareAndSet(read, read.disconnected(NOW))).isFalse();
        assertThat(other.remove(read)).isFalse();
        assertThat(other.find("alice").orElseThrow().stateReason()).isEqualTo("invalid_grant");
    }

    @Test
    void owesWhatAnotherNodeWasAskedForUntilOneHasDoneIt() {
        JdbcTicketStore one = database.node().tickets();
        JdbcTicketStore other = database.node().tickets();
        one.addAll(List.of(night("s1")));
        List<Ticket> lookedAt = other.find(night("s1").key());
        one.addAll(List.of(night("s2")));

        other.settle(lookedAt);
        assertThat(one.find(night("s2").key())).containsExactly(night("s2"));

        other.settle(List.of(night("s2")));
        assertThat(one.find(night("s2").key())).isEmpty();
    }

    @Test
    void addsNoneOfTheTicketsWhenOneCannotBeAdded() {
        JdbcTicketStore tickets = database.stores().tickets();
        Ticket refused = new Ticket(
                night("s1").key(),
                Ticket.Reason.NOTIFICATION,
                NOW.plusSeconds(36_000),
                NOW.plusSeconds(40_000),
                "s".repeat(256));

        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> tickets.addAll(List.of(night("s1"), refused)))
                .withMessageContaining("the looks that are owed");

        assertThat(tickets.find(night("s1").key())).isEmpty();
        tickets.addAll(List.of(night("s2")));
        assertThat(database.node().tickets().find(night("s2").key())).hasSize(1);
    }

    @Test
    void bringsTablesOfVersion2UpToDateAndFindsPeopleFromTheNextWriteOn() throws SQLException {
        JdbcConnectionStore before = database.stores().connections();
        before.compareAndSet(null, Sample.fullConnection("alice"));
        execute("DROP TABLE fitbit_ticket");
        for (String column : List.of("health_user_id", "legacy_user_id")) {
            execute("DROP INDEX fitbit_connection_" + column);
            execute("ALTER TABLE fitbit_connection DROP COLUMN " + column);
        }
        execute("ALTER TABLE fitbit_connection DROP COLUMN api");
        execute("DELETE FROM \"fitbit_schema_history\" WHERE \"version\" = '3'");

        JdbcStores after = database.node();

        var alice = after.connections().find("alice").orElseThrow();
        assertThat(after.connections().keysOf(Api.GOOGLE_HEALTH, "111256657838"))
                .isEmpty();
        after.connections().compareAndSet(alice, alice);
        assertThat(after.connections().keysOf(Api.GOOGLE_HEALTH, "111256657838"))
                .containsExactly("alice");
        after.tickets().addAll(List.of(night("s1")));
        assertThat(after.tickets().find(night("s1").key())).hasSize(1);
    }

    @Test
    void finishesAConsentThatAnotherNodeBegan() {
        var consent = Sample.consent("s1", NOW.plusSeconds(600));
        database.node().consents().save(consent, NOW);

        assertThat(database.node().consents().take("s1")).contains(consent);
    }

    @Test
    void goesOnAtTheCursorOfAnotherNode() {
        CursorKey key = new CursorKey("alice", "nights", "sleep");
        database.node().cursors().compareAndSet(key, null, Cursor.startingAt(NOW));

        assertThat(database.node().cursors().find(key))
                .contains(Cursor.startingAt(NOW).withVersion(1));
    }

    @Test
    void listsMoreKeysThanFitOnePage() {
        Database connections = new Database(database.pool());
        database.stores();
        JdbcConnectionStore store = new JdbcConnectionStore(connections, new ConnectionCodec(Keys.cipher(Keys.NEW)), 3);
        List<String> keys = Stream.of("a", "B", "c", "D", "e", "F").sorted().toList();
        keys.forEach(key -> store.compareAndSet(null, connection(key)));

        List<String> listed = new ArrayList<>();
        store.forEachKey(listed::add);

        assertThat(listed).containsExactlyElementsOf(keys);
    }

    @Test
    void commitsThoughThePoolDoesNot() {
        database.pool().setAutoCommit(false);

        database.stores().connections().compareAndSet(null, connection("alice"));
        database.stores().tickets().addAll(List.of(night("s1")));

        assertThat(database.node().connections().find("alice")).isPresent();
        assertThat(database.node().tickets().find(night("s1").key())).hasSize(1);
    }

    @Test
    void keepsTheStateAndEverySecretOutOfTheDatabase() throws Exception {
        JdbcStores stores = database.stores();
        stores.connections().compareAndSet(null, connection("alice"));
        stores.consents().save(Sample.consent("the-state", NOW.plusSeconds(600)), NOW);

        List<String> documents = new ArrayList<>(documents("SELECT document FROM fitbit_connection"));
        documents.addAll(documents("SELECT document FROM fitbit_consent"));
        documents.addAll(query("SELECT state_digest FROM fitbit_consent"));

        assertThat(documents).hasSize(3).allSatisfy(document -> assertThat(document)
                .doesNotContain(Sample.ACCESS_TOKEN, Sample.REFRESH_TOKEN, Sample.VERIFIER, "the-state"));
    }

    private static Ticket night(String stamp) {
        return new Ticket(new CursorKey("alice", "nights", "sleep"), Ticket.Reason.NOTIFICATION, NOW, NOW, stamp);
    }

    private List<JdbcStores> startAtOnce() throws Exception {
        CyclicBarrier start = new CyclicBarrier(NODES);
        ExecutorService pool = Executors.newFixedThreadPool(NODES);
        try {
            Callable<JdbcStores> node = () -> {
                start.await();
                return database.node();
            };
            List<JdbcStores> nodes = new ArrayList<>();
            for (Future<JdbcStores> started :
                    pool.invokeAll(Stream.generate(() -> node).limit(NODES).toList())) {
                nodes.add(started.get());
            }
            return nodes;
        } finally {
            pool.shutdownNow();
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.pool().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private List<String> query(String sql) throws SQLException {
        return read(sql, rows -> rows.getString(1));
    }

    private List<String> documents(String sql) throws SQLException {
        return read(sql, rows -> new String(rows.getBytes(1), java.nio.charset.StandardCharsets.UTF_8));
    }

    private List<String> read(String sql, Column column) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Connection connection = database.pool().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                values.add(column.of(rows));
            }
        }
        return values;
    }

    private interface Column {
        String of(ResultSet rows) throws SQLException;
    }
}
