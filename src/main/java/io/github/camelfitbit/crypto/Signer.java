package io.github.camelfitbit.crypto;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import com.google.crypto.tink.subtle.Hkdf;
import io.github.camelfitbit.error.InvalidArgumentException;
import io.github.camelfitbit.model.Secret;
import org.jspecify.annotations.Nullable;

/**
 * Signs short texts that leave this process and come back (HMAC-SHA256). The keys are derived from the option
 * {@code encryptionKey} (HKDF, RFC 5869), so that every node with the same key ring reads what another one signed, and the
 * encryption key itself signs nothing. Immutable, thread-safe.
 */
public final class Signer {

    private static final int KEY_SIZE_BYTES = 32;
    private static final byte[] WHAT_FOR = "camel-fitbit signing 1".getBytes(StandardCharsets.US_ASCII);

    /** The first one signs, all of them verify. */
    private final List<SecretKeySpec> keys;

    private Signer(List<SecretKeySpec> keys) {
        this.keys = keys;
    }

    /**
     * A signer over the option {@code encryptionKey}: keys in Base64, separated by commas; the first one signs, all verify.
     *
     * @param encryptionKey null for a random key, which is gone with the process
     * @throws InvalidArgumentException when one of the keys is none
     */
    public static Signer of(@Nullable Secret encryptionKey) {
        if (encryptionKey == null) {
            byte[] random = new byte[KEY_SIZE_BYTES];
            new SecureRandom().nextBytes(random);
            return new Signer(List.of(derived(random)));
        }
        TinkTokenCipher.parse(encryptionKey); // the one place that says what is wrong with a key
        return new Signer(Arrays.stream(encryptionKey.reveal().split(","))
                .map(String::strip)
                .filter(key -> !key.isEmpty())
                .map(key -> derived(Base64.getDecoder().decode(key)))
                .toList());
    }

    /**
     * The signature of a text: 43 characters of base64url.
     *
     * @param purpose what the text is; what is signed for one purpose is good for no other
     */
    public String sign(String purpose, String text) {
        return sign(keys.get(0), purpose, text);
    }

    /** Whether one of the keys made this signature of the text for this purpose. */
    public boolean verify(String purpose, String text, String signature) {
        byte[] given = bytes(signature);
        return keys.stream().anyMatch(key -> MessageDigest.isEqual(bytes(sign(key, purpose, text)), given));
    }

    private static String sign(SecretKeySpec key, String purpose, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            mac.update(bytes(purpose));
            mac.update((byte) 0);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal(bytes(text)));
        } catch (GeneralSecurityException e) {
            throw unavailable(e);
        }
    }

    private static SecretKeySpec derived(byte[] key) {
        try {
            byte[] signing = Hkdf.computeHkdf("HMACSHA256", key, new byte[0], WHAT_FOR, KEY_SIZE_BYTES);
            return new SecretKeySpec(signing, "HmacSHA256");
        } catch (GeneralSecurityException e) {
            throw unavailable(e);
        }
    }

    private static IllegalStateException unavailable(GeneralSecurityException e) {
        return new IllegalStateException("every Java runtime has HmacSHA256", e);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
