package io.github.camelfitbit.store.memory;

import io.github.camelfitbit.contract.CursorStoreContract;
import io.github.camelfitbit.store.CursorStore;

class MemoryCursorStoreTest extends CursorStoreContract {

    private final CursorStore store = new MemoryCursorStore();

    @Override
    protected CursorStore store() {
        return store;
    }
}
