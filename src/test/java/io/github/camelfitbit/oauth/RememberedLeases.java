package io.github.camelfitbit.oauth;

import java.util.function.BiConsumer;

import io.github.camelfitbit.error.StoreException;
import io.github.camelfitbit.store.LeaseStore;
import io.github.camelfitbit.store.memory.MemoryLeaseStore;

/** Leases in a map, which can be told to fail. */
public final class RememberedLeases implements LeaseStore {

    private final LeaseStore map = new MemoryLeaseStore();
    private volatile boolean broken;

    public void breakDown(boolean isBroken) {
        broken = isBroken;
    }

    @Override
    public String acquire(String name, String holder) {
        return working(name).acquire(name, holder);
    }

    @Override
    public boolean replace(String name, String expected, String holder) {
        return working(name).replace(name, expected, holder);
    }

    @Override
    public boolean release(String name, String holder) {
        return working(name).release(name, holder);
    }

    @Override
    public void forEach(BiConsumer<String, String> visitor) {
        working("any").forEach(visitor);
    }

    private LeaseStore working(String name) {
        if (broken) {
            throw new StoreException("the store is broken, lease " + name, null);
        }
        return map;
    }
}
