package io.github.camelfitbit.store;

import java.util.function.BiConsumer;

import io.github.camelfitbit.error.StoreException;

/**
 * Marks what a node has begun, so that no other node does it at the same time, and so that another one sees what was
 * left unfinished. Thread-safe.
 *
 * <p>A lease has no end of its own: clocks of nodes differ. Whoever finds one held watches it for as long as the work may
 * take, and replaces it if it is still the very same holder's. So a holder is named anew for each piece of work.
 *
 * <p>Names and holders obey {@link KeyRule}; what breaks it is refused with an
 * {@link io.github.camelfitbit.error.InvalidArgumentException}.
 */
public interface LeaseStore {

    /**
     * Takes a lease that nobody holds. When it returns {@code holder}, the lease is durable.
     *
     * @param name   what is leased, such as a connection's key
     * @param holder who asks, for this one piece of work
     * @return who holds it now: {@code holder}, or whoever was there before
     * @throws StoreException when it cannot be read or written
     */
    String acquire(String name, String holder);

    /**
     * Takes a lease over from a holder that is not heard of any more.
     *
     * @return false when {@code expected} does not hold it
     * @throws StoreException when it cannot be written
     */
    boolean replace(String name, String expected, String holder);

    /**
     * Gives a lease back.
     *
     * @return false when {@code holder} does not hold it
     * @throws StoreException when it cannot be removed
     */
    boolean release(String name, String holder);

    /**
     * Calls {@code visitor} with the name and the holder of each lease, in no order: few, as leases are short.
     *
     * @throws StoreException when they cannot be listed
     */
    void forEach(BiConsumer<String, String> visitor);
}
