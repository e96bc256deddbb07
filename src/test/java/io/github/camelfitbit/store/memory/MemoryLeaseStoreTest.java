package io.github.camelfitbit.store.memory;

import io.github.camelfitbit.contract.LeaseStoreContract;
import io.github.camelfitbit.store.LeaseStore;

class MemoryLeaseStoreTest extends LeaseStoreContract {

    private final LeaseStore store = new MemoryLeaseStore();

    @Override
    protected LeaseStore store() {
        return store;
    }
}
