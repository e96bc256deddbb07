package io.github.camelfitbit.store;

import java.time.Instant;
import java.util.Optional;

import io.github.camelfitbit.error.StoreException;

/** Keeps consents under way. Thread-safe. */
public interface PendingConsentStore {

    /**
     * Remembers a consent and forgets those that expired before {@code now}: abandoned links must not pile up.
     *
     * @throws StoreException when it cannot be written
     */
    void save(PendingConsent consent, Instant now);

    /**
     * Takes a consent out: of two callers with the same {@code state} only one gets it. An expired consent is returned
     * as well; the caller tells the person so.
     *
     * @return empty when the state was never issued, or was used already
     * @throws StoreException when it cannot be read or removed
     */
    Optional<PendingConsent> take(String state);
}
