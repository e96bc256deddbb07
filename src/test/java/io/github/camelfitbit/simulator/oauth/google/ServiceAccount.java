package io.github.camelfitbit.simulator.oauth.google;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Base64;
import java.util.Optional;

import io.vertx.core.json.JsonObject;

/**
 * A robot of the developer's project: a name and a pair of keys, of which Google hands the private one out as a file and
 * keeps the public one. Safe for any thread: the keys are guarded by the monitor, and made when they are first needed.
 */
public final class ServiceAccount {
    private static final int KEY_BITS = 2_048;

    private final String projectId;
    private final String name;
    private final String keyId;
    private Optional<KeyPair> keys = Optional.empty();

    /** An account of a project, with the identifier of its key. */
    public ServiceAccount(String projectId, String name, String keyId) {
        this.projectId = projectId;
        this.name = name;
        this.keyId = keyId;
    }

    /** The address that stands for it, made up like Google's. */
    public String email() {
        return name + "@" + projectId + ".iam.gserviceaccount.com";
    }

    /** The key file as the console offers it for download, pointing at a token endpoint. */
    public JsonObject keyFile(String tokenUri) {
        String base64 = Base64.getMimeEncoder(64, new byte[] {'\n'})
                .encodeToString(keys().getPrivate().getEncoded());
        return new JsonObject()
                .put("type", "service_account")
                .put("project_id", projectId)
                .put("private_key_id", keyId)
                .put("private_key", "-----BEGIN PRIVATE KEY-----\n" + base64 + "\n-----END PRIVATE KEY-----\n")
                .put("client_email", email())
                .put("client_id", "100000000000000000001")
                .put("token_uri", tokenUri)
                .put("universe_domain", "googleapis.com");
    }

    boolean hasKey(String identifier) {
        return keyId.equals(identifier);
    }

    boolean hasSigned(String text, byte[] signature) {
        try {
            Signature verifier = Signature.getInstance("SHA256withRSA");
            verifier.initVerify(keys().getPublic());
            verifier.update(text.getBytes(StandardCharsets.US_ASCII));
            return verifier.verify(signature);
        } catch (GeneralSecurityException noSignature) {
            return false;
        }
    }

    private synchronized KeyPair keys() {
        if (keys.isEmpty()) {
            keys = Optional.of(newKeys());
        }
        return keys.get();
    }

    private static KeyPair newKeys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(KEY_BITS);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has RSA", impossible);
        }
    }
}
