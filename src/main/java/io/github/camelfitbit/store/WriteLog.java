package io.github.camelfitbit.store;

import java.time.Instant;
import java.util.Optional;

import io.github.camelfitbit.error.StoreException;

/**
 * Remembers what was written to a vendor, so that a message that comes twice is written once. Thread-safe, among nodes too
 * where they share the medium.
 *
 * <p>Keys obey {@link KeyRule}; what breaks it is refused with an
 * {@link io.github.camelfitbit.error.InvalidArgumentException}.
 */
public interface WriteLog {

    /**
     * Notes that a write begins, unless one with this key is noted already; and forgets what began before
     * {@code forgetBefore}, this key's entry among it: the log must not grow forever.
     *
     * @return empty when {@code entry} is noted, and the caller may write; else what was noted before
     * @throws StoreException when it cannot be read or written
     */
    Optional<WriteEntry> begin(String key, WriteEntry entry, Instant forgetBefore);

    /**
     * What is noted under the key; empty when nothing is, or it is forgotten.
     *
     * @throws StoreException when it cannot be read
     */
    Optional<WriteEntry> find(String key);

    /**
     * Notes {@code updated} if the entry is still {@code expected}, told by its attempt.
     *
     * @return false when another attempt has taken it over, or it is forgotten
     * @throws StoreException when it cannot be written
     */
    boolean replace(String key, WriteEntry expected, WriteEntry updated);

    /**
     * Forgets an entry if it is still {@code expected}, told by its attempt: nothing was written.
     *
     * @return false when another attempt has taken it over, or it is forgotten
     * @throws StoreException when it cannot be removed
     */
    boolean remove(String key, WriteEntry expected);
}
