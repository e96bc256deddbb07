package io.github.camelfitbit.oauth;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import io.github.camelfitbit.store.PendingConsent;
import io.github.camelfitbit.store.PendingConsentStore;

/** Consents under way, in a map. */
public final class RememberedConsents implements PendingConsentStore {

    public final Map<String, PendingConsent> byState = new ConcurrentHashMap<>();

    @Override
    public void save(PendingConsent consent, Instant now) {
        byState.put(consent.state(), consent);
    }

    @Override
    public Optional<PendingConsent> take(String state) {
        return Optional.ofNullable(byState.remove(state));
    }
}
