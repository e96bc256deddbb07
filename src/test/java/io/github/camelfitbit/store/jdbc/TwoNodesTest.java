package io.github.camelfitbit.store.jdbc;

import org.junit.jupiter.api.Nested;

class TwoNodesTest {

    @Nested
    class OnH2 extends TwoNodesContract {
        OnH2() {
            super(TestDatabase.h2().withoutTables());
        }
    }

    @Nested
    class OnPostgres extends TwoNodesContract {
        OnPostgres() {
            super(TestDatabase.postgres().withoutTables());
        }
    }
}
