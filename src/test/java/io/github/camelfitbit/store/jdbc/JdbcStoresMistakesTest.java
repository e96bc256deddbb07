package io.github.camelfitbit.store.jdbc;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.sql.DataSource;

import io.github.camelfitbit.contract.Keys;
import io.github.camelfitbit.contract.Sample;
import io.github.camelfitbit.crypto.TokenCipher;
import io.github.camelfitbit.error.InvalidArgumentException;
import io.github.camelfitbit.error.StoreException;
import io.github.camelfitbit.store.Cursor;
import io.github.camelfitbit.store.Cursor.Seen;
import io.github.camelfitbit.store.CursorKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static io.github.camelfitbit.contract.Sample.NOW;
import static io.github.camelfitbit.contract.Sample.connection;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class JdbcStoresMistakesTest {

    @RegisterExtension
    private final TestDatabase database = TestDatabase.h2();

    @Test
    void refusesADatabaseThatItHasNoTablesFor() {
        DataSource mysql = answering(
                DataSource.class,
                Map.of(
                        "getConnection",
                        answering(
                                Connection.class,
                                Map.of(
                                        "getAutoCommit",
                                        true,
                                        "getMetaData",
                                        answering(
                                                DatabaseMetaData.class, Map.of("getDatabaseProductName", "MySQL"))))));

        assertThatExceptionOfType(InvalidArgumentException.class)
                .isThrownBy(() -> JdbcStores.open(mysql, Keys.cipher(Keys.NEW)))
                .withMessageContainingAll("MySQL", "PostgreSQL and H2");
    }

    @Test
    void namesTheLibraryThatIsMissing() throws Exception {
        try (URLClassLoader withoutFlyway = new WithoutFlyway()) {
            var open = withoutFlyway
                    .loadClass(JdbcStores.class.getName())
                    .getMethod("open", DataSource.class, withoutFlyway.loadClass(TokenCipher.class.getName()));

            Throwable refused = catchThrowable(() -> open.invoke(null, database.pool(), null));

            assertThat(refused).isInstanceOf(InvocationTargetException.class);
            assertThat(refused.getCause()).hasMessageContaining("add org.flywaydb:flyway-core");
        }
    }

    @Test
    void namesTheConnectionWhoseRecordIsNoneAndHidesNoOther() throws SQLException {
        JdbcConnectionStore store = database.stores().connections();
        store.compareAndSet(null, connection("alice"));
        store.compareAndSet(null, connection("bob"));
        execute("UPDATE fitbit_connection SET document = X'7b7d' WHERE connection_key = 'alice'");

        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> store.find("alice"))
                .withMessageContainingAll("connection 'alice'", "let the person connect again");
        assertThat(store.find("bob")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "document = SUBSTRING(document, 1, 40)",
                "document = (SELECT document FROM fitbit_connection WHERE connection_key = 'bob')",
                "document = X''",
                "document = CAST(REPLACE(CAST(document AS VARCHAR), 'CONNECTED', 'DISCONNECTED') AS VARBINARY)",
                "document = CAST(REPLACE(CAST(document AS VARCHAR), 'google-health', 'fitbit-web') AS VARBINARY)"
            })
    void refusesARowThatWasCutCopiedOrChangedAndNoOther(String change) throws SQLException {
        JdbcConnectionStore store = database.stores().connections();
        List.of("alice", "bob").forEach(key -> store.compareAndSet(null, connection(key)));
        execute("UPDATE fitbit_connection SET " + change + " WHERE connection_key = 'alice'");

        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> store.find("alice"))
                .withMessageContainingAll("connection 'alice'", "let the person connect again")
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain(Sample.ACCESS_TOKEN, "accessToken"));
        assertThat(store.find("bob")).isPresent();
    }

    @Test
    void keepsWhatItCannotRead() throws SQLException {
        JdbcConnectionStore store = database.stores().connections();
        store.compareAndSet(null, connection("alice"));
        execute("UPDATE fitbit_connection SET document = X'7b7d'");

        assertThat(store.compareAndSet(null, connection("alice"))).isFalse();
        assertThatExceptionOfType(StoreException.class).isThrownBy(() -> store.find("alice"));
    }

    @Test
    void refusesTablesOfALaterRelease() throws SQLException {
        database.stores();
        execute("INSERT INTO \"fitbit_schema_history\" VALUES (99, '99', 'later', 'SQL', 'V99__later.sql', 1, 'x',"
                + " CURRENT_TIMESTAMP, 1, TRUE)");

        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(database::node)
                .withMessageContainingAll("version 99", "run the release that made them");
    }

    @Test
    void doesNotOpenADatabaseThatCannotBeWritten() throws SQLException {
        database.stores();
        execute("CREATE USER reader PASSWORD ''");
        execute("GRANT SELECT ON SCHEMA PUBLIC TO reader");

        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> database.nodeOf("reader"))
                .withMessageContaining("lets the user of the DataSource write");
    }

    @Test
    void quotesNoValueThatTheDatabaseRefuses() {
        TreeMap<String, Seen> seen = new TreeMap<>();
        for (int i = 0; i < 20_000; i++) {
            seen.put("private-" + i, new Seen(NOW, "revision"));
        }
        Cursor tooLarge = Cursor.startingAt(NOW).delivered(seen, NOW);
        CursorKey key = new CursorKey("alice", "nights", "sleep");

        StoreException refused = catchThrowableOfType(
                StoreException.class, () -> database.stores().cursors().compareAndSet(key, null, tooLarge));

        StringWriter trace = new StringWriter();
        refused.printStackTrace(new PrintWriter(trace));
        assertThat(trace.toString())
                .contains("'nights'", "SQL state 22001")
                .doesNotContain("private-", "707269766174652d", "7b22");
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.pool().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static <T> T answering(Class<T> type, Map<String, Object> answers) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> answers.get(method.getName())));
    }

    /** The class path of an application that did not add the optional dependency. */
    private static final class WithoutFlyway extends URLClassLoader {

        WithoutFlyway() {
            super(
                    Stream.of(System.getProperty("java.class.path").split(java.io.File.pathSeparator))
                            .filter(entry -> !entry.contains("flyway"))
                            .map(WithoutFlyway::url)
                            .toArray(URL[]::new),
                    ClassLoader.getPlatformClassLoader());
        }

        private static URL url(String entry) {
            try {
                return Path.of(entry).toUri().toURL();
            } catch (java.net.MalformedURLException e) {
                throw new IllegalArgumentException(e);
            }
        }
    }
}
