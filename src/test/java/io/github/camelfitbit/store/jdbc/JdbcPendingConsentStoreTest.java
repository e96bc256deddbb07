package io.github.camelfitbit.store.jdbc;

import io.github.camelfitbit.contract.PendingConsentStoreContract;
import io.github.camelfitbit.store.PendingConsentStore;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdbcPendingConsentStoreTest {

    @Nested
    class OnH2 extends PendingConsentStoreContract {

        @RegisterExtension
        private final TestDatabase database = TestDatabase.h2();

        @Override
        protected PendingConsentStore store() {
            return database.stores().consents();
        }
    }

    @Nested
    class OnPostgres extends PendingConsentStoreContract {

        @RegisterExtension
        private final TestDatabase database = TestDatabase.postgres();

        @Override
        protected PendingConsentStore store() {
            return database.stores().consents();
        }
    }
}
