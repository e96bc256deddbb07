package io.github.camelfitbit.store.codec;

import java.util.Base64;

import io.github.camelfitbit.crypto.TokenCipher;
import io.github.camelfitbit.error.StoreException;

/**
 * Makes documents of readable members and closed secrets. The secrets open only for the same kind of record, under the
 * same key, beside the very same readable members: so nobody moves them to another record, and nobody changes what is
 * readable. A record without a secret is closed all the same, for the second reason. Thread-safe.
 *
 * <p>What is bound are the members and their values, not the bytes: a document may be indented, or kept in a medium that
 * orders its members anew.
 *
 * @param cipher encrypts and decrypts
 * @param kind   the kind of record
 */
record Seal(TokenCipher cipher, String kind) {

    private static final String SEALED = "sealed";

    /** The document of a record. */
    byte[] close(String key, Json.Members readable, Json.Members secrets) {
        byte[] owner = owner(key, Document.read(Document.write(readable)));
        String sealed = Base64.getEncoder().encodeToString(cipher.encrypt(Json.write(secrets), owner));
        return Document.write(json -> {
            readable.write(json);
            json.writeStringField(SEALED, sealed);
        });
    }

    /**
     * The secrets that {@link #close} closed.
     *
     * @throws StoreException when they cannot be decrypted: wrong key, tampered with, or copied from another record
     */
    JsonObject open(String key, JsonObject document) {
        return Json.read(cipher.decrypt(sealed(document), owner(key, document.without(SEALED))));
    }

    /**
     * Whether the newest key closed a document; it is not opened.
     *
     * @throws MalformedRecordException when there is nothing closed in it
     */
    boolean isCurrent(JsonObject document) {
        return cipher.isCurrent(sealed(document));
    }

    private static byte[] sealed(JsonObject document) {
        return document.value(SEALED, Base64.getDecoder()::decode);
    }

    private byte[] owner(String key, JsonObject readable) {
        return Json.write(json -> {
            json.writeStringField("kind", kind);
            json.writeStringField("key", key);
            json.writeFieldName("members");
            readable.write(json);
        });
    }
}
