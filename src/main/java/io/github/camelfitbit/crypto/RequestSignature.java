package io.github.camelfitbit.crypto;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import io.github.camelfitbit.model.Secret;

/**
 * What Fitbit signs its notifications with: HMAC-SHA1 over the body, its key the client secret and an ampersand, as OAuth 1
 * made it (RFC 5849 section 3.4.2). Immutable, thread-safe.
 *
 * @see <a href="https://dev.fitbit.com/build/reference/web-api/developer-guide/using-subscriptions/">Fitbit Web API,
 *     subscriptions</a>
 */
public final class RequestSignature {

    private final SecretKeySpec key;

    /** @param clientSecret the secret of the application at dev.fitbit.com */
    public RequestSignature(Secret clientSecret) {
        this.key = new SecretKeySpec((clientSecret.reveal() + '&').getBytes(StandardCharsets.UTF_8), "HmacSHA1");
    }

    /**
     * Whether the vendor signed these bytes. Takes the same time whatever differs.
     *
     * @param signature Base64, as the header has it
     * @param message   the signed bytes, as they came
     */
    public boolean verify(String signature, byte[] message) {
        byte[] expected = Base64.getEncoder().encode(mac(message));
        return MessageDigest.isEqual(expected, signature.strip().getBytes(StandardCharsets.UTF_8));
    }

    private byte[] mac(byte[] message) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(key);
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java runtime has HmacSHA1", e);
        }
    }
}
