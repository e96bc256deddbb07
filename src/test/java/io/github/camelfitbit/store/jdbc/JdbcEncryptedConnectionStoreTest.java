package io.github.camelfitbit.store.jdbc;

import io.github.camelfitbit.contract.EncryptedConnectionStoreContract;
import io.github.camelfitbit.store.ConnectionStore;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdbcEncryptedConnectionStoreTest {

    @Nested
    class OnH2 extends EncryptedConnectionStoreContract {

        @RegisterExtension
        private final TestDatabase database = TestDatabase.h2();

        @Override
        protected ConnectionStore openedWith(String... keys) {
            return database.openedWith(keys).connections();
        }
    }

    @Nested
    class OnPostgres extends EncryptedConnectionStoreContract {

        @RegisterExtension
        private final TestDatabase database = TestDatabase.postgres();

        @Override
        protected ConnectionStore openedWith(String... keys) {
            return database.openedWith(keys).connections();
        }
    }
}
