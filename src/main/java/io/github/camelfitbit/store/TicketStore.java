package io.github.camelfitbit.store;

import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;

import io.github.camelfitbit.error.StoreException;

/**
 * Keeps the looks that are owed until they are done. Thread-safe, among nodes too where they share the medium.
 *
 * <p>The parts of a key obey {@link KeyRule}; what breaks it is refused with an
 * {@link io.github.camelfitbit.error.InvalidArgumentException}.
 */
public interface TicketStore {

    /**
     * Adds tickets. When it returns they are durable: whoever notified may be answered. A look that is owed already stays
     * owed once, under the new stamp.
     *
     * @throws StoreException when they cannot be written; some of them may have been
     */
    void addAll(Collection<Ticket> tickets);

    /**
     * What is owed to one consumer for one connection and data type, by beginning, then by end and reason; empty when
     * nothing is.
     *
     * @throws StoreException when it cannot be read
     */
    List<Ticket> find(CursorKey key);

    /**
     * Removes tickets whose look is done, unless they were asked for again meanwhile under another stamp. What is not there
     * does no harm.
     *
     * @throws StoreException when they cannot be removed
     */
    void settle(Collection<Ticket> tickets);

    /**
     * Calls {@code visitor} once with the key of each connection that something is owed for to a consumer, in no order.
     *
     * @param name     the consumer's name
     * @param dataType the data type
     * @throws StoreException when they cannot be listed
     */
    void forEachConnection(String name, String dataType, Consumer<String> visitor);

    /**
     * Forgets all that is owed for a connection.
     *
     * @throws StoreException when it cannot be removed
     */
    void removeAll(String connection);
}
