package io.github.camelfitbit.store.memory;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

import io.github.camelfitbit.error.InvalidArgumentException;
import io.github.camelfitbit.store.CursorKey;
import io.github.camelfitbit.store.KeyRule;
import io.github.camelfitbit.store.Ticket;
import io.github.camelfitbit.store.TicketStore;

/**
 * Keeps what is owed as long as the JVM lives. Thread-safe: the tickets of one key are an immutable list, exchanged as a
 * whole.
 *
 * <p>Each method throws {@link InvalidArgumentException} for a key that breaks {@link KeyRule}.
 */
public final class MemoryTicketStore implements TicketStore {

    private static final Comparator<Ticket> ORDER =
            Comparator.comparing(Ticket::start).thenComparing(Ticket::end).thenComparing(Ticket::reason);

    private final ConcurrentMap<CursorKey, List<Ticket>> owed = new ConcurrentHashMap<>();

    @Override
    public void addAll(Collection<Ticket> tickets) {
        tickets.forEach(ticket -> KeyRule.check(ticket.key()));
        tickets.forEach(ticket -> owed.merge(ticket.key(), List.of(ticket), (before, one) -> with(before, ticket)));
    }

    private static List<Ticket> with(List<Ticket> before, Ticket ticket) {
        return Stream.concat(before.stream().filter(other -> !other.isSameLookAs(ticket)), Stream.of(ticket))
                .sorted(ORDER)
                .toList();
    }

    @Override
    public List<Ticket> find(CursorKey key) {
        return owed.getOrDefault(KeyRule.check(key), List.of());
    }

    @Override
    public void settle(Collection<Ticket> tickets) {
        tickets.forEach(ticket -> owed.computeIfPresent(KeyRule.check(ticket.key()), (key, before) -> {
            List<Ticket> left =
                    before.stream().filter(other -> !other.equals(ticket)).toList();
            return left.isEmpty() ? null : left;
        }));
    }

    @Override
    public void forEachConnection(String name, String dataType, Consumer<String> visitor) {
        owed.keySet().stream()
                .filter(key -> key.name().equals(name) && key.dataType().equals(dataType))
                .map(CursorKey::connection)
                .forEach(visitor);
    }

    @Override
    public void removeAll(String connection) {
        KeyRule.check("connection", connection);
        owed.keySet().removeIf(key -> key.connection().equals(connection));
    }
}
