package io.github.camelfitbit.crypto;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

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

    /** What a ciphertext of Tink begins with, before the four bytes of the key's id. */
    private static final byte TINK = 1;

    private final Aead aead;
    private final List<Integer> ids;

    private TinkTokenCipher(Aead aead, List<Integer> ids) {
        this.aead = aead;
        this.ids = ids;
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
            KeyRing ring = KeyRing.of(base64Keys);
            return new TinkTokenCipher(ring.handle().getPrimitive(RegistryConfiguration.get(), Aead.class), ring.ids());
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
            throw new StoreException("it cannot be decrypted: " + reason(ciphertext), e);
        }
    }

    @Override
    public boolean isCurrent(byte[] ciphertext) {
        return keyOf(ciphertext).equals(Optional.of(ids.get(0)));
    }

    @Override
    public boolean hasOldKeys() {
        return ids.size() > 1;
    }

    private String reason(byte[] ciphertext) {
        return keyOf(ciphertext)
                .filter(id -> !ids.contains(id))
                .map(id ->
                        "made with a key that the option encryptionKey does not hold; if the key was changed, put the"
                                + " old key behind the new one in encryptionKey")
                .orElse("it was tampered with, damaged, or copied from another record");
    }

    /** The id of the key that made a ciphertext; empty when it is none. */
    private static Optional<Integer> keyOf(byte[] ciphertext) {
        boolean made = ciphertext.length > 1 + Integer.BYTES && ciphertext[0] == TINK;
        return made ? Optional.of(ByteBuffer.wrap(ciphertext).getInt(1)) : Optional.empty();
    }
}
