package io.github.camelfitbit.crypto;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.List;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import io.github.camelfitbit.error.InvalidArgumentException;
import io.github.camelfitbit.error.StoreException;
import io.github.camelfitbit.model.Secret;

/**
 * AES-256-GCM through Tink, with a key ring: the first key encrypts, every key decrypts. Immutable, thread-safe.
 *
 * <p>A ciphertext names the key it was made with, by an id that comes from the key itself, so that rotation is a matter
 * of putting a new key in front of the old one.
 */
public final class TinkTokenCipher implements TokenCipher {

    private final Aead aead;

    private TinkTokenCipher(Aead aead) {
        this.aead = aead;
    }

    /**
     * A cipher over a key ring.
     *
     * @param base64Keys the newest key first; each is the Base64 of 32 random bytes
     * @throws InvalidArgumentException when there is no key, when one is not 32 bytes in Base64, or appears twice
     */
    public static TinkTokenCipher of(List<Secret> base64Keys) {
        try {
            AeadConfig.register();
            return new TinkTokenCipher(
                    KeyRing.of(base64Keys).handle().getPrimitive(RegistryConfiguration.get(), Aead.class));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-256-GCM is not available in this Java runtime", e);
        }
    }

    /**
     * A cipher over a key ring written as the option {@code encryptionKey} is: keys separated by commas.
     *
     * @throws InvalidArgumentException as {@link #of} does
     */
    public static TinkTokenCipher parse(Secret encryptionKey) {
        return of(Arrays.stream(encryptionKey.reveal().split(","))
                .map(String::strip)
                .filter(key -> !key.isEmpty())
                .map(Secret::of)
                .toList());
    }

    @Override
    public byte[] encrypt(byte[] plaintext, byte[] associatedData) {
        try {
            return aead.encrypt(plaintext, associatedData);
        } catch (GeneralSecurityException e) {
            throw new StoreException("the tokens cannot be encrypted", e);
        }
    }

    @Override
    public byte[] decrypt(byte[] ciphertext, byte[] associatedData) {
        try {
            return aead.decrypt(ciphertext, associatedData);
        } catch (GeneralSecurityException e) {
            throw new StoreException(
                    "cannot be decrypted: made with a key that the option encryptionKey does not hold, or tampered with;"
                            + " if the key was changed, put the old key behind the new one in encryptionKey",
                    e);
        }
    }
}
