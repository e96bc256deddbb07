package io.github.camelfitbit.store;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import io.github.camelfitbit.error.StoreException;
import io.github.camelfitbit.model.Api;
import io.github.camelfitbit.model.Connection;
import org.jspecify.annotations.Nullable;

/**
 * Keeps connections with their tokens. Thread-safe. An idle connection lives here, not on the heap.
 *
 * <p>Writing is compare-and-set only: a lost race is an answer, so that two refreshes can never overwrite each other.
 * Keys obey {@link KeyRule}; what breaks it is refused with an
 * {@link io.github.camelfitbit.error.InvalidArgumentException}.
 */
public interface ConnectionStore {

    /**
     * Finds a connection by its key.
     *
     * @throws StoreException when it cannot be read or decrypted
     */
    Optional<Connection> find(String key);

    /**
     * Stores {@code updated} if what is stored is still {@code expected}, told by {@link ConnectionVersion}.
     *
     * <p>When it returns true the change is durable, and the stored version is {@code expected.version() + 1}
     * (1 for a new connection), whatever version {@code updated} carries.
     *
     * @param expected what the caller read; null when there must be none
     * @return false when somebody else was faster
     * @throws StoreException when it cannot be written; what was stored before is still there
     */
    boolean compareAndSet(@Nullable Connection expected, Connection updated);

    /**
     * Forgets a connection and its tokens if it is still {@code expected}.
     *
     * @return false when somebody else was faster
     * @throws StoreException when it cannot be removed
     */
    boolean remove(Connection expected);

    /**
     * Encrypts a connection anew if it was not the first key of the ring that did; nothing else changes, not even the
     * version. A store that encrypts nothing has nothing to do.
     *
     * @return whether it was encrypted anew; false when it need not be, or somebody else has just written it
     * @throws StoreException when it cannot be read, decrypted or written
     */
    default boolean reseal(String key) {
        return false;
    }

    /**
     * The keys of the connections that belong to a person at a vendor, in ascending order; mostly one, none when nobody
     * is known by that id. A connection whose person is not known yet is not found; one that has ended is, until it is
     * removed: its state tells. An id that breaks {@link KeyRule} may be found nowhere.
     *
     * @param api          which API the connections belong to
     * @param vendorUserId {@code healthUserId} at the Google Health API, {@code legacyUserId} at the Fitbit Web API
     * @throws StoreException when they cannot be looked up
     */
    List<String> keysOf(Api api, String vendorUserId);

    /**
     * Calls {@code visitor} with each key in ascending order. The connections themselves are not read, so that a record
     * that cannot be decrypted does not hide the others; memory does not grow with the fleet's tokens.
     *
     * @throws StoreException when the keys cannot be listed
     */
    void forEachKey(Consumer<String> visitor);
}
