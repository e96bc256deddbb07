package io.github.camelfitbit.store.jdbc;

import io.github.camelfitbit.contract.LeaseStoreContract;
import io.github.camelfitbit.store.LeaseStore;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdbcLeaseStoreTest {

    @Nested
    class OnH2 extends LeaseStoreContract {

        @RegisterExtension
        private final TestDatabase database = TestDatabase.h2();

        @Override
        protected LeaseStore store() {
            return database.stores().leases();
        }
    }

    @Nested
    class OnPostgres extends LeaseStoreContract {

        @RegisterExtension
        private final TestDatabase database = TestDatabase.postgres();

        @Override
        protected LeaseStore store() {
            return database.stores().leases();
        }
    }
}
