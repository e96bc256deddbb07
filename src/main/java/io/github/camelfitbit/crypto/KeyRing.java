package io.github.camelfitbit.crypto;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.aead.AesGcmParameters;
import com.google.crypto.tink.util.SecretBytes;
import io.github.camelfitbit.error.InvalidArgumentException;
import io.github.camelfitbit.model.Secret;

/**
 * The keys of the option {@code encryptionKey} as Tink holds them. Messages count the keys, they never quote one.
 *
 * @param handle the keys
 * @param ids    their ids in the order of the keys; an id tells nothing about its key
 */
record KeyRing(KeysetHandle handle, List<Integer> ids) {

    private static final int KEY_SIZE_BYTES = 32;
    private static final String NEXT_STEP = "; make a key with: openssl rand -base64 32";

    static KeyRing of(List<Secret> base64Keys) throws GeneralSecurityException {
        if (base64Keys.isEmpty()) {
            throw new InvalidArgumentException("the option encryptionKey holds no key" + NEXT_STEP);
        }
        KeysetHandle.Builder ring = KeysetHandle.newBuilder();
        Set<Integer> ids = new LinkedHashSet<>();
        for (Secret base64 : base64Keys) {
            AesGcmKey key = key(base64, "key " + (ids.size() + 1) + " of " + base64Keys.size());
            refuseSecond(ids, key);
            KeysetHandle.Builder.Entry entry = KeysetHandle.importKey(key);
            ring.addEntry(ids.size() == 1 ? entry.makePrimary() : entry);
        }
        return new KeyRing(ring.build(), List.copyOf(ids));
    }

    private static void refuseSecond(Set<Integer> ids, AesGcmKey key) {
        if (!ids.add(key.getIdRequirementOrNull())) {
            throw new InvalidArgumentException("the option encryptionKey: key " + (ids.size() + 1)
                    + " is there already, or its id is (1 in 2 billion); leave the second one out, or make another"
                    + NEXT_STEP);
        }
    }

    @AccessesPartialKey
    private static AesGcmKey key(Secret base64, String which) throws GeneralSecurityException {
        byte[] bytes = decode(base64, which);
        try {
            return AesGcmKey.builder()
                    .setParameters(aes256())
                    .setIdRequirement(id(bytes))
                    .setKeyBytes(SecretBytes.copyFrom(bytes, InsecureSecretKeyAccess.get()))
                    .build();
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    private static byte[] decode(Secret base64, String which) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(base64.reveal());
        } catch (IllegalArgumentException e) {
            throw notAKey(which, "is not Base64"); // without the cause: it quotes characters of the key
        }
        if (bytes.length != KEY_SIZE_BYTES) {
            throw notAKey(which, "has " + bytes.length + " bytes");
        }
        return bytes;
    }

    private static InvalidArgumentException notAKey(String which, String problem) {
        return new InvalidArgumentException("the option encryptionKey: " + which + " " + problem
                + "; a key is 32 random bytes in Base64, several are separated by commas" + NEXT_STEP);
    }

    private static AesGcmParameters aes256() throws GeneralSecurityException {
        return AesGcmParameters.builder()
                .setKeySizeBytes(KEY_SIZE_BYTES)
                .setIvSizeBytes(12)
                .setTagSizeBytes(16)
                // TINK puts the id in front of the ciphertext: it names its key
                .setVariant(AesGcmParameters.Variant.TINK)
                .build();
    }

    /** The id comes from the key, so that nobody has to number keys and the same key has the same id on every node. */
    private static int id(byte[] key) throws GeneralSecurityException {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(key);
        return ByteBuffer.wrap(digest).getInt() & Integer.MAX_VALUE;
    }
}
