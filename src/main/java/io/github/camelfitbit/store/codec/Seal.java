package io.github.camelfitbit.store.codec;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

import io.github.camelfitbit.crypto.TokenCipher;
import io.github.camelfitbit.error.StoreException;

/**
 * Closes the secrets of one kind of record, so that they open in no other record than their own. Thread-safe.
 *
 * @param cipher encrypts and decrypts
 * @param kind   the kind of record, without a colon
 */
record Seal(TokenCipher cipher, String kind) {

    /** The members as encrypted JSON in Base64. */
    String close(String key, Json.Members secrets) {
        return Base64.getEncoder().encodeToString(cipher.encrypt(Json.write(secrets), owner(key)));
    }

    /**
     * What {@link #close} closed.
     *
     * @throws StoreException when it cannot be decrypted: wrong key, tampered with, or copied from another record
     */
    JsonObject open(String key, byte[] sealed) {
        return Json.read(cipher.decrypt(sealed, owner(key)));
    }

    private byte[] owner(String key) {
        return (kind + ':' + key).getBytes(StandardCharsets.UTF_8);
    }
}
