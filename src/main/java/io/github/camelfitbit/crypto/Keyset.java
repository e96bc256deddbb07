package io.github.camelfitbit.crypto;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

import com.google.crypto.tink.KeyStatus;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.PublicKeyVerify;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.signature.EcdsaPublicKey;
import com.google.crypto.tink.signature.SignatureConfig;
import com.google.crypto.tink.subtle.EcdsaVerifyJce;

/**
 * The public keys that a vendor signs its notifications with: ECDSA on P-256 with SHA-256, in Tink's JSON form. Immutable,
 * thread-safe.
 *
 * <p>A signature begins with a byte 1 and the number of its key in four bytes. Keys that are not enabled, and keys of a kind
 * that is not known here, are left out.
 *
 * @see <a href="https://developers.google.com/health/webhooks">Google Health API, webhooks</a>
 */
public final class Keyset {

    private static final byte TINK = 1;

    private final Map<Integer, PublicKeyVerify> keys;

    private Keyset(Map<Integer, PublicKeyVerify> keys) {
        this.keys = Map.copyOf(keys);
    }

    /** What becomes of a signature. */
    public enum Verdict {
        /** One of the keys made it of these very bytes. */
        GENUINE,
        /** It is no signature, or not of these bytes. */
        FORGED,
        /** It names a key that is not here: perhaps a newer one. */
        UNKNOWN_KEY
    }

    /**
     * Reads a keyset.
     *
     * @throws GeneralSecurityException when it is none, or no key of it can be used
     */
    public static Keyset parse(String json) throws GeneralSecurityException {
        SignatureConfig.register();
        KeysetHandle handle = TinkJsonProtoKeysetFormat.parseKeysetWithoutSecret(json);
        Map<Integer, PublicKeyVerify> keys = new HashMap<>();
        for (int i = 0; i < handle.size(); i++) {
            KeysetHandle.Entry entry = handle.getAt(i);
            if (KeyStatus.ENABLED.equals(entry.getStatus()) && entry.getKey() instanceof EcdsaPublicKey key) {
                keys.put(entry.getId(), EcdsaVerifyJce.create(key));
            }
        }
        if (keys.isEmpty()) {
            throw new GeneralSecurityException("no key of the keyset can be used");
        }
        return new Keyset(keys);
    }

    /**
     * Whether one of the keys signed.
     *
     * @param signature Base64, as the header has it
     * @param message   the signed bytes, as they came
     */
    public Verdict check(String signature, byte[] message) {
        byte[] signed = decoded(signature);
        if (signed.length <= 1 + Integer.BYTES || signed[0] != TINK) {
            return Verdict.FORGED;
        }
        PublicKeyVerify key = keys.get(ByteBuffer.wrap(signed).getInt(1));
        return key == null ? Verdict.UNKNOWN_KEY : check(key, signed, message);
    }

    private static Verdict check(PublicKeyVerify key, byte[] signature, byte[] message) {
        try {
            key.verify(signature, message);
            return Verdict.GENUINE;
        } catch (GeneralSecurityException e) {
            return Verdict.FORGED; // not chained: it says nothing more
        }
    }

    private static byte[] decoded(String base64) {
        try {
            return Base64.getDecoder().decode(base64.strip());
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }
}
