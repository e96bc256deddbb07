package io.github.camelfitbit.store.memory;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.BiConsumer;

import io.github.camelfitbit.error.InvalidArgumentException;
import io.github.camelfitbit.store.KeyRule;
import io.github.camelfitbit.store.LeaseStore;

/**
 * Keeps leases as long as the JVM lives. Thread-safe.
 *
 * <p>Each method throws {@link InvalidArgumentException} for a name or holder that breaks {@link KeyRule}.
 */
public final class MemoryLeaseStore implements LeaseStore {

    private final ConcurrentMap<String, String> holders = new ConcurrentHashMap<>();

    @Override
    public String acquire(String name, String holder) {
        String before = holders.putIfAbsent(KeyRule.check("lease", name), KeyRule.check("holder", holder));
        return before == null ? holder : before;
    }

    @Override
    public boolean replace(String name, String expected, String holder) {
        return holders.replace(
                KeyRule.check("lease", name), KeyRule.check("holder", expected), KeyRule.check("holder", holder));
    }

    @Override
    public boolean release(String name, String holder) {
        return holders.remove(KeyRule.check("lease", name), KeyRule.check("holder", holder));
    }

    @Override
    public void forEach(BiConsumer<String, String> visitor) {
        holders.forEach(visitor);
    }
}
