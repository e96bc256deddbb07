package io.github.camelfitbit.store.jdbc;

import io.github.camelfitbit.contract.ConnectionStoreContract;
import io.github.camelfitbit.store.ConnectionStore;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdbcConnectionStoreTest {

    @Nested
    class OnH2 extends ConnectionStoreContract {

        @RegisterExtension
        private final TestDatabase database = TestDatabase.h2();

        @Override
        protected ConnectionStore store() {
            return database.stores().connections();
        }
    }

    @Nested
    class OnPostgres extends ConnectionStoreContract {

        @RegisterExtension
        private final TestDatabase database = TestDatabase.postgres();

        @Override
        protected ConnectionStore store() {
            return database.stores().connections();
        }
    }
}
