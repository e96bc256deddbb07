package io.github.camelfitbit.store.jdbc;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;

import io.github.camelfitbit.store.PendingConsent;
import io.github.camelfitbit.store.PendingConsentStore;
import io.github.camelfitbit.store.codec.PendingConsentCodec;

/**
 * Keeps consents under way in a table, a row per consent, the PKCE verifier encrypted. Thread-safe, among nodes too: the
 * link may come back to another node than the one that gave it. Opened by {@link JdbcStores}.
 *
 * <p>The key is the digest of the {@code state}: the {@code state} itself is nowhere in the database.
 */
public final class JdbcPendingConsentStore implements PendingConsentStore {

    private static final String REPLACE =
            """
            UPDATE fitbit_consent SET expires_at = ?, document = ?
            WHERE state_digest = ?""";

    private static final String INSERT =
            """
            INSERT INTO fitbit_consent (expires_at, document, state_digest)
            VALUES (?, ?, ?)""";

    private static final String SWEEP = """
            DELETE FROM fitbit_consent
            WHERE expires_at < ?""";

    private static final String FIND =
            """
            SELECT document FROM fitbit_consent
            WHERE state_digest = ?""";

    private static final String TAKE = """
            DELETE FROM fitbit_consent
            WHERE state_digest = ?""";

    /** No key is told: whoever reads the log must not be able to look up a consent. */
    private static final String WHAT = "a consent under way";

    private final Database database;
    private final PendingConsentCodec codec;

    JdbcPendingConsentStore(Database database, PendingConsentCodec codec) {
        this.database = database;
        this.codec = codec;
    }

    @Override
    public void save(PendingConsent consent, Instant now) {
        String digest = digest(consent.state());
        byte[] document = codec.encode(consent);
        if (database.change(WHAT, REPLACE, consent.expiresAt(), document, digest) == 0) {
            database.insert(WHAT, INSERT, consent.expiresAt(), document, digest);
        }
        database.change("the expired consents", SWEEP, now);
    }

    /**
     * {@inheritDoc}
     *
     * <p>Whose statement deletes the row has it. It is decrypted before: what cannot be decrypted today may be tomorrow.
     */
    @Override
    public Optional<PendingConsent> take(String state) {
        String digest = digest(state);
        return database.document(WHAT, FIND, digest)
                .map(document -> Records.decode(
                        WHAT, "let the person begin the consent again", () -> codec.decode(state, document)))
                .filter(consent -> database.change(WHAT, TAKE, digest) == 1);
    }

    private static String digest(String state) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(state.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
