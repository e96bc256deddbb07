package io.github.camelfitbit.simulator.push;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** A key of Google's: ECDSA on P-256 with SHA-256, its signatures and its public half in the form of the page "Webhooks". */
final class SigningKey {
    private static final String TYPE = "type.googleapis.com/google.crypto.tink.EcdsaPublicKey";
    private static final int COORDINATE = 33;

    private final int id;
    private final KeyPair pair;

    SigningKey(int id) {
        this.id = id;
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            pair = generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java runtime has P-256", e);
        }
    }

    /** A byte 1, the key's number, and the signature, in Base64. */
    String sign(byte[] body) {
        try {
            Signature signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(pair.getPrivate());
            signature.update(body);
            byte[] der = signature.sign();
            ByteBuffer all = ByteBuffer.allocate(5 + der.length);
            return Base64.getEncoder()
                    .encodeToString(all.put((byte) 1).putInt(id).put(der).array());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java runtime has SHA256withECDSA", e);
        }
    }

    JsonObject keyset() {
        JsonObject data = new JsonObject()
                .put("typeUrl", TYPE)
                .put("keyMaterialType", "ASYMMETRIC_PUBLIC")
                .put("value", Base64.getEncoder().encodeToString(message()));
        long number = Integer.toUnsignedLong(id);
        return new JsonObject()
                .put("primaryKeyId", number)
                .put(
                        "key",
                        new JsonArray()
                                .add(new JsonObject()
                                        .put("keyData", data)
                                        .put("status", "ENABLED")
                                        .put("keyId", number)
                                        .put("outputPrefixType", "TINK")));
    }

    /** Fields 2 (hash 3, curve 2, encoding 2), 3 and 4 of the vendor's message. */
    private byte[] message() {
        ECPublicKey key = (ECPublicKey) pair.getPublic();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(new byte[] {0x12, 6, 8, 3, 16, 2, 24, 2});
        bytes.writeBytes(new byte[] {0x1a, COORDINATE});
        bytes.writeBytes(padded(key.getW().getAffineX()));
        bytes.writeBytes(new byte[] {0x22, COORDINATE});
        bytes.writeBytes(padded(key.getW().getAffineY()));
        return bytes.toByteArray();
    }

    private static byte[] padded(BigInteger coordinate) {
        byte[] bytes = coordinate.toByteArray();
        byte[] padded = new byte[COORDINATE];
        System.arraycopy(bytes, 0, padded, COORDINATE - bytes.length, bytes.length);
        return padded;
    }
}
