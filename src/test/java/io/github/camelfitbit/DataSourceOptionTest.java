package io.github.camelfitbit;

import java.nio.file.Path;
import java.util.Base64;
import java.util.UUID;

import io.github.camelfitbit.error.InvalidArgumentException;
import io.github.camelfitbit.error.StoreException;
import io.github.camelfitbit.store.jdbc.JdbcConnectionStore;
import org.apache.camel.impl.DefaultCamelContext;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Which DataSource becomes the store, if any. */
class DataSourceOptionTest {

    private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);

    private final DefaultCamelContext camel = new DefaultCamelContext();
    private final FitbitComponent component = new FitbitComponent();

    @BeforeEach
    void prepare() {
        component.setCamelContext(camel);
        component.getStore().setEncryptionKey(KEY);
    }

    @AfterEach
    void close() {
        camel.stop();
    }

    @Test
    void isTheOnlyOneOfTheRegistry() {
        bind("database", database());

        assertThat(open().connections()).isInstanceOf(JdbcConnectionStore.class);
    }

    @Test
    void isNotJustAnyOneOfTheRegistryWithoutAKey() {
        component.getStore().setEncryptionKey(null);
        bind("somebodyElses", database());

        assertThat(open().lasting()).as("kept in memory").isFalse();
    }

    @Test
    void isNoneOfTheRegistryWhenTheFolderIsNamed(@TempDir Path folder) {
        bind("somebodyElses", database());
        component.getStore().setStoreDirectory(folder.toString());

        Stores stores = open();

        assertThat(stores.connections()).isNotInstanceOf(JdbcConnectionStore.class);
        assertThat(folder.resolve("connections")).exists();
        stores.closing().run();
    }

    @Test
    void isNoneOfTheRegistryWhenAutowiringIsOff() {
        bind("somebodyElses", database());
        component.setAutowiredEnabled(false);

        assertThat(open().lasting()).isFalse();
    }

    @Test
    void hasToBeNamedWhenThereAreSeveral() {
        bind("one", database());
        bind("other", database());

        assertThatExceptionOfType(InvalidArgumentException.class)
                .isThrownBy(this::open)
                .withMessageContainingAll("'dataSource'", "2 DataSources", "#bean:NAME", "autowiredEnabled=false");
    }

    @Test
    void isTheNamedOneOfSeveral() {
        bind("one", database());
        bind("other", database());
        component.setDataSource(database());

        assertThat(open().connections()).isInstanceOf(JdbcConnectionStore.class);
    }

    @Test
    void isNotWrittenToWithoutAKeyWhenItIsNamed() {
        component.getStore().setEncryptionKey(" ");
        component.setDataSource(database());

        assertThatExceptionOfType(InvalidArgumentException.class)
                .isThrownBy(this::open)
                .withMessageContainingAll("'encryptionKey'", "'dataSource'", "openssl rand -base64 32");
    }

    @Test
    void isNotNamedBesideTheFolder(@TempDir Path folder) {
        component.getStore().setStoreDirectory(folder.toString());
        component.setDataSource(database());

        assertThatExceptionOfType(InvalidArgumentException.class)
                .isThrownBy(this::open)
                .withMessageContainingAll("'storeDirectory'", "'dataSource'", "remove one");
    }

    @Test
    void isNamedWhenItsDatabaseIsDown() {
        JdbcDataSource down = new JdbcDataSource();
        down.setURL("jdbc:h2:tcp://localhost:1/mem:none");
        component.setDataSource(down);

        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(this::open)
                .withMessageContainingAll("option 'dataSource'", "check that the database is up");
    }

    private Stores open() {
        return component.getStore().open(new Databases(component));
    }

    private void bind(String name, JdbcDataSource database) {
        camel.getRegistry().bind(name, database);
    }

    private static JdbcDataSource database() {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        return database;
    }
}
