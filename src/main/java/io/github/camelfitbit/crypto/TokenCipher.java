package io.github.camelfitbit.crypto;

import io.github.camelfitbit.error.StoreException;

/**
 * Encrypts what must not lie readable on a disk. Thread-safe.
 *
 * <p>Authenticated encryption with associated data: a ciphertext opens only for the very record it was made for, so that
 * a token copied into another person's record is refused.
 */
public interface TokenCipher {

    /**
     * Encrypts {@code plaintext} for the record named by {@code associatedData}.
     *
     * @return the ciphertext; different each time
     */
    byte[] encrypt(byte[] plaintext, byte[] associatedData);

    /**
     * Decrypts what {@link #encrypt} made.
     *
     * @throws StoreException when the key is not in the key ring, or the ciphertext or its record were tampered with
     */
    byte[] decrypt(byte[] ciphertext, byte[] associatedData);

    /** Whether {@link #encrypt} would use the key that made {@code ciphertext}. */
    boolean isCurrent(byte[] ciphertext);

    /** Whether there are keys that only decrypt: then the key is being changed. */
    boolean hasOldKeys();
}
