package io.github.camelfitbit.store.jdbc;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

import com.zaxxer.hikari.HikariDataSource;
import io.github.camelfitbit.contract.Keys;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A database for each test, with a pool. */
final class TestDatabase implements BeforeEachCallback, AfterEachCallback {

    private final Supplier<String> newDatabase;
    private final boolean tables;
    private final List<HikariDataSource> nodes = new CopyOnWriteArrayList<>();
    private String url = "";
    private @Nullable HikariDataSource pool;
    private @Nullable JdbcStores stores;

    private TestDatabase(Supplier<String> newDatabase, boolean tables) {
        this.newDatabase = newDatabase;
        this.tables = tables;
    }

    static TestDatabase h2() {
        return new TestDatabase(() -> "jdbc:h2:mem:" + UUID.randomUUID(), true);
    }

    static TestDatabase postgres() {
        return new TestDatabase(Postgres::newDatabase, true);
    }

    /** The same with a driver that makes one statement of many inserts. */
    static TestDatabase postgresRewritingBatches() {
        return new TestDatabase(() -> Postgres.newDatabase() + "&reWriteBatchedInserts=true", true);
    }

    /** The same before any node has started. */
    TestDatabase withoutTables() {
        return new TestDatabase(newDatabase, false);
    }

    static HikariDataSource pool(String url) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(url);
        pool.setMaximumPoolSize(8);
        pool.setMinimumIdle(1);
        return pool;
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        url = newDatabase.get();
        pool = pool(url);
        stores = tables ? JdbcStores.open(pool, Keys.cipher(Keys.NEW)) : null;
    }

    @Override
    public void afterEach(ExtensionContext context) {
        nodes.forEach(HikariDataSource::close);
        nodes.clear();
        pool().close();
    }

    HikariDataSource pool() {
        return Objects.requireNonNull(pool);
    }

    /** The stores of the node under test, opened once. */
    JdbcStores stores() {
        JdbcStores opened = stores == null ? JdbcStores.open(pool(), Keys.cipher(Keys.NEW)) : stores;
        stores = opened;
        return opened;
    }

    /** The stores of one more node, with a pool of its own. */
    JdbcStores node() {
        HikariDataSource own = pool(url);
        nodes.add(own);
        return JdbcStores.open(own, Keys.cipher(Keys.NEW));
    }

    /** The stores of one more node, whose pool signs in as somebody else. */
    JdbcStores nodeOf(String user) {
        HikariDataSource own = pool(url);
        own.setUsername(user);
        nodes.add(own);
        return JdbcStores.open(own, Keys.cipher(Keys.NEW));
    }

    /** The stores of a node whose encryption keys are these. */
    JdbcStores openedWith(String... keys) {
        return JdbcStores.open(pool(), Keys.cipher(keys));
    }
}
