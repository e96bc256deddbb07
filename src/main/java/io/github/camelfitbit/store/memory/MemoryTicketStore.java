package io.github.camelfitbit.store.memory;

import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;

import io.github.camelfitbit.error.InvalidArgumentException;
import io.github.camelfitbit.store.CursorKey;
import io.github.camelfitbit.store.KeyRule;
import io.github.camelfitbit.store.OwedTickets;
import io.github.camelfitbit.store.Ticket;
import io.github.camelfitbit.store.TicketStore;

/**
 * Keeps what is owed as long as the JVM lives. Thread-safe.
 *
 * <p>Each method throws {@link InvalidArgumentException} for a key that breaks {@link KeyRule}.
 */
public final class MemoryTicketStore implements TicketStore {

    private final OwedTickets owed = new OwedTickets();

    @Override
    public void addAll(Collection<Ticket> tickets) {
        owed.addAll(KeyRule.check(tickets));
    }

    @Override
    public List<Ticket> find(CursorKey key) {
        return owed.find(KeyRule.check(key));
    }

    @Override
    public void settle(Collection<Ticket> tickets) {
        owed.removeAll(KeyRule.check(tickets));
    }

    @Override
    public void forEachConnection(String name, String dataType, Consumer<String> visitor) {
        owed.forEachConnection(KeyRule.check("consumer name", name), KeyRule.check("data type", dataType), visitor);
    }

    @Override
    public void removeAll(String connection) {
        owed.removeAll(owed.of(KeyRule.check("connection", connection)));
    }
}
