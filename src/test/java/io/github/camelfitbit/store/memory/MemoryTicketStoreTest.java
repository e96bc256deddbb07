package io.github.camelfitbit.store.memory;

import io.github.camelfitbit.contract.TicketStoreContract;
import io.github.camelfitbit.store.TicketStore;

class MemoryTicketStoreTest extends TicketStoreContract {

    private final TicketStore store = new MemoryTicketStore();

    @Override
    protected TicketStore store() {
        return store;
    }
}
