package io.github.camelfitbit.store.memory;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

import io.github.camelfitbit.error.InvalidArgumentException;
import io.github.camelfitbit.store.KeyRule;
import io.github.camelfitbit.store.WriteEntry;
import io.github.camelfitbit.store.WriteLog;

/**
 * Remembers writes as long as the JVM lives. Thread-safe.
 *
 * <p>Each method throws {@link InvalidArgumentException} for a key that breaks {@link KeyRule}.
 */
public final class MemoryWriteLog implements WriteLog {

    private final ConcurrentMap<String, WriteEntry> entries = new ConcurrentHashMap<>();

    @Override
    public Optional<WriteEntry> begin(String key, WriteEntry entry, Instant forgetBefore) {
        KeyRule.check("write", key);
        entries.values().removeIf(old -> old.begunAt().isBefore(forgetBefore));
        return Optional.ofNullable(entries.putIfAbsent(key, entry));
    }

    @Override
    public Optional<WriteEntry> find(String key) {
        return Optional.ofNullable(entries.get(KeyRule.check("write", key)));
    }

    @Override
    public boolean replace(String key, WriteEntry expected, WriteEntry updated) {
        KeyRule.check("write", key);
        boolean[] replaced = {false};
        entries.computeIfPresent(key, (same, held) -> {
            replaced[0] = held.attempt().equals(expected.attempt());
            return replaced[0] ? updated : held;
        });
        return replaced[0];
    }

    @Override
    public boolean remove(String key, WriteEntry expected) {
        WriteEntry held = entries.get(KeyRule.check("write", key));
        return held != null && held.attempt().equals(expected.attempt()) && entries.remove(key, held);
    }
}
