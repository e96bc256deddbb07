package io.github.camelfitbit.store.jdbc;

import io.github.camelfitbit.contract.TicketStoreContract;
import io.github.camelfitbit.store.TicketStore;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdbcTicketStoreTest {

    @Nested
    class OnH2 extends TicketStoreContract {

        @RegisterExtension
        private final TestDatabase database = TestDatabase.h2();

        @Override
        protected TicketStore store() {
            return database.stores().tickets();
        }
    }

    @Nested
    class OnPostgres extends TicketStoreContract {

        @RegisterExtension
        private final TestDatabase database = TestDatabase.postgres();

        @Override
        protected TicketStore store() {
            return database.stores().tickets();
        }
    }

    @Nested
    class OnPostgresRewritingBatches extends TicketStoreContract {

        @RegisterExtension
        private final TestDatabase database = TestDatabase.postgresRewritingBatches();

        @Override
        protected TicketStore store() {
            return database.stores().tickets();
        }
    }
}
