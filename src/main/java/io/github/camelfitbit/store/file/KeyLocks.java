package io.github.camelfitbit.store.file;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Mutual exclusion per key inside this JVM: one lock for many keys, so that nothing grows with them. Reading takes the
 * lock as well, because Windows does not replace a file that somebody reads. The disk is touched under it; it is there
 * for that. No callback runs under it, and no second lock is taken.
 */
final class KeyLocks {

    private final ReentrantLock[] locks =
            Stream.generate(ReentrantLock::new).limit(64).toArray(ReentrantLock[]::new);

    <T> T locked(String key, Supplier<T> work) {
        ReentrantLock lock = locks[Math.floorMod(key.hashCode(), locks.length)];
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }
}
