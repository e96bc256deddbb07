package io.github.camelfitbit.oauth;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

import io.github.camelfitbit.error.StoreException;
import io.github.camelfitbit.model.Api;
import io.github.camelfitbit.model.Connection;
import io.github.camelfitbit.store.ConnectionStore;
import org.jspecify.annotations.Nullable;

/** A store in a map, which counts its readers and can be told to fail or to let somebody else be faster. */
public class RememberedConnections implements ConnectionStore {

    public final AtomicInteger reads = new AtomicInteger();
    private final Map<String, Connection> byKey = new ConcurrentSkipListMap<>();
    private volatile Runnable beforeNextWrite = () -> {};
    private volatile Runnable duringNextRead = () -> {};
    private volatile boolean broken;

    /** Another node's write just before our next one. */
    public void beforeNextWrite(Runnable otherNode) {
        beforeNextWrite = otherNode;
    }

    /** What happens between the store's answer and the reader seeing it. */
    public void duringNextRead(Runnable meanwhile) {
        duringNextRead = meanwhile;
    }

    public void breakDown(boolean isBroken) {
        broken = isBroken;
    }

    /** What another node does: writes whatever is there. */
    public void put(Connection connection) {
        byKey.merge(connection.key(), connection.withVersion(1), (old, fresh) -> fresh.withVersion(old.version() + 1));
    }

    public Connection get(String key) {
        return Optional.ofNullable(byKey.get(key)).orElseThrow();
    }

    @Override
    public Optional<Connection> find(String key) {
        reads.incrementAndGet();
        requireWorking(key);
        Optional<Connection> found = Optional.ofNullable(byKey.get(key));
        Runnable meanwhile = duringNextRead;
        duringNextRead = () -> {};
        meanwhile.run();
        return found;
    }

    @Override
    public boolean compareAndSet(@Nullable Connection expected, Connection updated) {
        requireWorking(updated.key());
        Runnable other = beforeNextWrite;
        beforeNextWrite = () -> {};
        other.run();
        long version = expected == null ? 0 : expected.version();
        Connection now = byKey.compute(
                updated.key(),
                (key, stored) ->
                        (stored == null ? 0 : stored.version()) == version ? updated.withVersion(version + 1) : stored);
        return now != null && now.equals(updated.withVersion(version + 1));
    }

    @Override
    public boolean remove(Connection expected) {
        return byKey.remove(expected.key(), expected);
    }

    @Override
    public List<String> keysOf(Api api, String vendorUserId) {
        return byKey.values().stream()
                .filter(connection -> connection.belongsTo(api, vendorUserId))
                .map(Connection::key)
                .toList();
    }

    @Override
    public void forEachKey(Consumer<String> visitor) {
        byKey.keySet().forEach(visitor);
    }

    private void requireWorking(String key) {
        if (broken) {
            throw new StoreException("the store is broken, key " + key, null);
        }
    }
}
