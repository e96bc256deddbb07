package io.github.camelfitbit.store;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.github.camelfitbit.error.StoreException;
import org.jspecify.annotations.Nullable;

/**
 * Keeps cursors. Thread-safe.
 *
 * <p>The parts of a key obey {@link KeyRule}; what breaks it is refused with an
 * {@link io.github.camelfitbit.error.InvalidArgumentException}.
 */
public interface CursorStore {

    /**
     * Finds a cursor.
     *
     * @return empty when this consumer has not polled this connection for this data type yet
     * @throws StoreException when it cannot be read
     */
    Optional<Cursor> find(CursorKey key);

    /**
     * Finds all cursors of a connection, whatever the consumer and the data type; none is an empty map.
     *
     * @throws StoreException when one of them cannot be read
     */
    Map<CursorKey, Cursor> findAll(String connection);

    /**
     * Whose cursors there are of a connection, without reading them; none is an empty set.
     *
     * @throws StoreException when they cannot be listed
     */
    Set<CursorKey> keys(String connection);

    /**
     * Stores {@code updated} if what is stored is still {@code expected}, told by the version. When it returns true the
     * change is durable, and the stored version is {@code expected.version() + 1} (1 for a new cursor).
     *
     * @param expected what the caller read; null when there must be none
     * @return false when somebody else moved the cursor: another node polls with the same name
     * @throws StoreException when it cannot be written; what was stored before is still there
     */
    boolean compareAndSet(CursorKey key, @Nullable Cursor expected, Cursor updated);

    /**
     * Forgets all cursors of a connection.
     *
     * @throws StoreException when they cannot be removed
     */
    void removeAll(String connection);
}
