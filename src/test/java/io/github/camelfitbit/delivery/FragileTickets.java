package io.github.camelfitbit.delivery;

import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;

import io.github.camelfitbit.store.CursorKey;
import io.github.camelfitbit.store.Ticket;
import io.github.camelfitbit.store.TicketStore;

/** Tickets whose every call may be the last of its process, before or after it was done. */
record FragileTickets(TicketStore store, Fuse fuse) implements TicketStore {

    @Override
    public void addAll(Collection<Ticket> tickets) {
        fragile(() -> store.addAll(tickets));
    }

    @Override
    public List<Ticket> find(CursorKey key) {
        fuse.pass();
        return store.find(key);
    }

    @Override
    public void settle(Collection<Ticket> tickets) {
        fragile(() -> store.settle(tickets));
    }

    @Override
    public void forEachConnection(String name, String dataType, Consumer<String> visitor) {
        store.forEachConnection(name, dataType, visitor);
    }

    @Override
    public void removeAll(String connection) {
        store.removeAll(connection);
    }

    private void fragile(Runnable call) {
        fuse.pass();
        call.run();
        fuse.pass();
    }
}
