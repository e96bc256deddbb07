package io.github.camelfitbit.store.jdbc;

import io.github.camelfitbit.contract.CursorStoreContract;
import io.github.camelfitbit.store.CursorStore;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdbcCursorStoreTest {

    @Nested
    class OnH2 extends CursorStoreContract {

        @RegisterExtension
        private final TestDatabase database = TestDatabase.h2();

        @Override
        protected CursorStore store() {
            return database.stores().cursors();
        }
    }

    @Nested
    class OnPostgres extends CursorStoreContract {

        @RegisterExtension
        private final TestDatabase database = TestDatabase.postgres();

        @Override
        protected CursorStore store() {
            return database.stores().cursors();
        }
    }
}
