package io.github.camelfitbit.store.jdbc;

import io.github.camelfitbit.contract.WriteLogContract;
import io.github.camelfitbit.store.WriteLog;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdbcWriteLogTest {

    @Nested
    class OnH2 extends WriteLogContract {

        @RegisterExtension
        private final TestDatabase database = TestDatabase.h2();

        @Override
        protected WriteLog log() {
            return database.stores().writes();
        }
    }

    @Nested
    class OnPostgres extends WriteLogContract {

        @RegisterExtension
        private final TestDatabase database = TestDatabase.postgres();

        @Override
        protected WriteLog log() {
            return database.stores().writes();
        }
    }
}
