package io.github.camelfitbit.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tickets on the heap, for stores that keep them there. Thread-safe: the tickets of one key are an immutable list,
 * exchanged as a whole.
 */
public final class OwedTickets {

    private final ConcurrentMap<CursorKey, List<Ticket>> owed = new ConcurrentHashMap<>();

    /** Adds tickets; a look that is owed already stays owed once, under the new stamp. */
    public void addAll(Collection<Ticket> tickets) {
        tickets.stream()
                .collect(Collectors.groupingBy(Ticket::key))
                .forEach((key, some) -> owed.merge(key, Ticket.collapsed(some), OwedTickets::with));
    }

    private static List<Ticket> with(List<Ticket> before, List<Ticket> some) {
        List<Ticket> all = new ArrayList<>(before);
        all.addAll(some);
        return Ticket.collapsed(all);
    }

    /** Removes tickets, told by their stamps too. */
    public void removeAll(Collection<Ticket> tickets) {
        tickets.stream()
                .collect(Collectors.groupingBy(Ticket::key, Collectors.toSet()))
                .forEach((key, some) -> owed.computeIfPresent(key, (same, before) -> {
                    List<Ticket> left = before.stream()
                            .filter(ticket -> !some.contains(ticket))
                            .toList();
                    return left.isEmpty() ? null : left;
                }));
    }

    /** What is owed under a key, in {@link Ticket#ORDER}. */
    public List<Ticket> find(CursorKey key) {
        return owed.getOrDefault(key, List.of());
    }

    /** Whether this very ticket is owed. */
    public boolean contains(Ticket ticket) {
        List<Ticket> looks = find(ticket.key());
        int at = Collections.binarySearch(looks, ticket, Ticket.ORDER);
        return at >= 0 && looks.get(at).equals(ticket);
    }

    /** All that is owed for a connection. */
    public List<Ticket> of(String connection) {
        return owed.keySet().stream()
                .filter(key -> key.connection().equals(connection))
                .flatMap(key -> find(key).stream())
                .toList();
    }

    /** All that is owed. */
    public Stream<Ticket> all() {
        return owed.values().stream().flatMap(List::stream);
    }

    /** The connections that something is owed for to a consumer, each once. The visitor may change what is owed. */
    public void forEachConnection(String name, String dataType, Consumer<String> visitor) {
        owed.keySet().stream()
                .filter(key -> key.name().equals(name) && key.dataType().equals(dataType))
                .map(CursorKey::connection)
                .forEach(visitor);
    }
}
