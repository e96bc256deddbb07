package io.github.camelfitbit.store.memory;

import io.github.camelfitbit.contract.ConnectionStoreContract;
import io.github.camelfitbit.store.ConnectionStore;

class MemoryConnectionStoreTest extends ConnectionStoreContract {

    private final ConnectionStore store = new MemoryConnectionStore();

    @Override
    protected ConnectionStore store() {
        return store;
    }
}
