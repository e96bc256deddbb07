package io.github.camelfitbit.store.memory;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import io.github.camelfitbit.store.PendingConsent;
import io.github.camelfitbit.store.PendingConsentStore;

/** Keeps consents under way as long as the JVM lives, and none longer than until the first save after it expired. Thread-safe. */
public final class MemoryPendingConsentStore implements PendingConsentStore {

    private final Map<String, PendingConsent> consents = new ConcurrentHashMap<>();

    @Override
    public void save(PendingConsent consent, Instant now) {
        consents.values().removeIf(pending -> pending.expiresAt().isBefore(now));
        consents.put(consent.state(), consent);
    }

    @Override
    public Optional<PendingConsent> take(String state) {
        return Optional.ofNullable(consents.remove(state));
    }
}
