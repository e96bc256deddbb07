package io.github.camelfitbit.store.memory;

import io.github.camelfitbit.contract.PendingConsentStoreContract;
import io.github.camelfitbit.store.PendingConsentStore;

class MemoryPendingConsentStoreTest extends PendingConsentStoreContract {

    private final PendingConsentStore store = new MemoryPendingConsentStore();

    @Override
    protected PendingConsentStore store() {
        return store;
    }
}
