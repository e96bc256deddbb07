package io.github.camelfitbit.crypto;

import java.security.GeneralSecurityException;
import java.util.Base64;

import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.PublicKeySign;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.signature.PredefinedSignatureParameters;
import com.google.crypto.tink.signature.SignatureConfig;

/** A vendor who signs with a key that was made just now. */
public final class SigningVendor {

    private final KeysetHandle key;

    public SigningVendor() {
        try {
            SignatureConfig.register();
            key = KeysetHandle.generateNew(PredefinedSignatureParameters.ECDSA_P256);
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    /** What it publishes. */
    public String keyset() {
        try {
            return TinkJsonProtoKeysetFormat.serializeKeysetWithoutSecret(key.getPublicKeysetHandle());
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    /** The header of a body. */
    public String sign(byte[] body) {
        try {
            PublicKeySign signer = key.getPrimitive(RegistryConfiguration.get(), PublicKeySign.class);
            return Base64.getEncoder().encodeToString(signer.sign(body));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}
