package io.github.camelfitbit.oauth;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Scheduler;
import com.github.benmanes.caffeine.cache.Ticker;
import io.github.camelfitbit.error.StoreException;
import io.github.camelfitbit.error.UnknownConnectionException;
import io.github.camelfitbit.model.Connection;
import io.github.camelfitbit.model.ConnectionState;
import io.github.camelfitbit.store.ConnectionStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The connections as this node knows them: the store, and a short memory so that not every request reads and decrypts a
 * record. Give the same instance to everything on a node that writes connections. Thread-safe.
 *
 * <p>Guarded is the memory: a Caffeine map of connections by key, each swapped atomically, the higher version
 * winning, so that a slow reader cannot put back what a faster writer replaced. The store is never called under its
 * locks.
 *
 * <p>Why an age and not a check of the version: reading the version costs what reading the record costs. What this node
 * writes is remembered at once; what another node writes is seen after {@link #MAX_AGE} at the latest, and until then an
 * old access token is still good or earns a 401, which is repaired. An old record is never written back: writes compare
 * versions. A refusal is never given from memory, so a person who consented again on another node is served at once. Idle
 * connections leave the heap after the same time.
 */
public final class Connections {

    /** How long a read connection may be used without asking the store again. */
    public static final Duration MAX_AGE = Duration.ofSeconds(5);

    /** About 4 kB each. */
    private static final int MAX_REMEMBERED = 1_000;
    /** A store that refuses this often has no race but a defect. */
    private static final int MAX_ATTEMPTS = 100;

    private static final Logger LOG = LoggerFactory.getLogger(Connections.class);

    private final ConnectionStore store;
    private final Cache<String, Connection> remembered;
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();

    /** @param store where connections live; undecorated */
    public Connections(ConnectionStore store) {
        this(store, Ticker.systemTicker());
    }

    public Connections(ConnectionStore store, Ticker ticker) {
        this.store = store;
        this.remembered = Caffeine.newBuilder()
                .maximumSize(MAX_REMEMBERED)
                .expireAfterWrite(MAX_AGE)
                .ticker(ticker)
                .executor(Runnable::run)
                .scheduler(Scheduler.systemScheduler())
                .build();
    }

    /**
     * The connection, at most {@link #MAX_AGE} old if another node changed it.
     *
     * @throws UnknownConnectionException when nobody is connected under the key
     * @throws StoreException             when it cannot be read
     */
    public Connection recent(String key) {
        @Nullable Connection known = remembered.getIfPresent(key);
        return known != null && known.state() == ConnectionState.CONNECTED ? known : read(key);
    }

    /**
     * The connection as the store holds it now.
     *
     * @throws UnknownConnectionException when nobody is connected under the key
     * @throws StoreException             when it cannot be read
     */
    public Connection read(String key) {
        return find(key)
                .orElseThrow(() -> new UnknownConnectionException("connection '" + key
                        + "' is not known; send the person to the address that connections/authorize-url gives"));
    }

    /**
     * The connection as the store holds it now; empty when there is none.
     *
     * @throws StoreException when it cannot be read
     */
    public Optional<Connection> find(String key) {
        Optional<Connection> found = store.find(key);
        found.ifPresentOrElse(this::remember, () -> remembered.invalidate(key));
        return found;
    }

    /**
     * Stores {@code updated} if the store still holds {@code expected}, see {@link ConnectionStore#compareAndSet}.
     *
     * @return false when somebody else was faster; the next read asks the store
     * @throws StoreException when it cannot be written
     */
    public boolean compareAndSet(@Nullable Connection expected, Connection updated) {
        if (!store.compareAndSet(expected, updated)) {
            remembered.invalidate(updated.key());
            return false;
        }
        Connection stored = updated.withVersion(expected == null ? 1 : expected.version() + 1);
        remember(stored);
        listeners.forEach(listener -> tell(listener, expected, stored));
        return true;
    }

    /** What is to be told that this node changed a connection. Called on the writer's thread: hands over what takes long. */
    @FunctionalInterface
    public interface Listener {
        /**
         * A connection was stored.
         *
         * @param before what was stored; null for a new connection
         * @param after  what is stored now
         */
        void changed(@Nullable Connection before, Connection after);
    }

    /**
     * From now on {@code listener} is told of each change that this node stores, after it is durable and under no lock.
     * What other nodes store is not told. A listener that fails is reported, and the change stands.
     */
    public void onChange(Listener listener) {
        listeners.add(listener);
    }

    private static void tell(Listener listener, @Nullable Connection before, Connection after) {
        try {
            listener.changed(before, after);
        } catch (RuntimeException e) {
            LOG.warn("connection '{}' was changed, and not everybody could be told", after.key(), e);
        }
    }

    /**
     * Changes a connection whatever others do meanwhile: reads, applies {@code change}, stores, again after a lost race.
     *
     * @param change a pure function; returning its argument leaves the connection as it is
     * @return the connection as it is stored now
     * @throws UnknownConnectionException when nobody is connected under the key
     * @throws StoreException             when it cannot be read or written
     */
    public Connection update(String key, UnaryOperator<Connection> change) {
        return replace(key, change).after();
    }

    /** As {@link #update}, and tells what was there before. */
    public Replaced replace(String key, UnaryOperator<Connection> change) {
        for (int attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
            Connection before = read(key);
            Connection after = change.apply(before);
            if (after.equals(before)) {
                return new Replaced(before, before);
            }
            if (compareAndSet(before, after)) {
                return new Replaced(before, after.withVersion(before.version() + 1));
            }
        }
        throw new StoreException(
                "connection '" + key + "' changes faster than it can be stored; check the store", null);
    }

    /** A connection before and after a change, both as stored. */
    public record Replaced(Connection before, Connection after) {}

    /** Whether a connection other than {@code key} matches; true as well when one of them cannot be read. Reads them all. */
    public boolean anyOther(String key, Predicate<Connection> matches) {
        List<String> keys = new ArrayList<>();
        try {
            store.forEachKey(keys::add);
            return keys.stream()
                    .filter(other -> !other.equals(key))
                    .anyMatch(other -> store.find(other).filter(matches).isPresent());
        } catch (StoreException e) {
            return true;
        }
    }

    /** How many are on the heap. */
    long remembered() {
        remembered.cleanUp();
        return remembered.estimatedSize();
    }

    private void remember(Connection connection) {
        remembered.asMap().merge(connection.key(), connection, Connections::newer);
    }

    private static Connection newer(Connection known, Connection arriving) {
        return arriving.version() < known.version() ? known : arriving;
    }
}
