package io.github.camelfitbit.store.codec;

import java.io.IOException;
import java.net.URI;
import java.time.Instant;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.camelfitbit.crypto.TokenCipher;
import io.github.camelfitbit.error.StoreException;
import io.github.camelfitbit.model.Api;
import io.github.camelfitbit.model.Secret;
import io.github.camelfitbit.store.PendingConsent;

/**
 * A consent under way as a JSON document, the PKCE verifier sealed, the rest bound to it. Thread-safe.
 *
 * <p>The {@code state} is not in it: who comes back from the vendor brings it, and who reads the disk cannot use it.
 */
public final class PendingConsentCodec {

    private final Seal seal;

    /**
     * @param cipher seals the PKCE verifier
     */
    public PendingConsentCodec(TokenCipher cipher) {
        this.seal = new Seal(cipher, "consent");
    }

    /** The document of a consent. */
    public byte[] encode(PendingConsent consent) {
        String verifier = consent.codeVerifier().reveal();
        return seal.close(
                consent.state(),
                json -> writeReadable(json, consent),
                secrets -> Json.text(secrets, "codeVerifier", verifier));
    }

    private static void writeReadable(JsonGenerator json, PendingConsent consent) throws IOException {
        json.writeStringField("connection", consent.connection());
        Json.text(json, "api", consent.api().text());
        Json.text(json, "browser", consent.browser());
        Json.text(json, "returnTo", consent.returnTo());
        Json.text(json, "redirectUri", consent.redirectUri());
        Json.text(json, "expiresAt", consent.expiresAt());
        Texts.write(json, "scopes", consent.scopes());
    }

    /**
     * The consent of a document.
     *
     * @throws MalformedRecordException when the document is not a consent
     * @throws StoreException           when it cannot be decrypted, was changed, or belongs to another {@code state}
     */
    public PendingConsent decode(String state, byte[] document) {
        JsonObject json = Document.read(document);
        return new PendingConsent(
                state,
                json.value("api", Api::parse),
                json.text("connection"),
                seal.open(state, json).value("codeVerifier", Secret::of),
                Texts.read(json, "scopes"),
                json.value("redirectUri", URI::create),
                json.textOrNull("browser"),
                json.valueOrNull("returnTo", URI::create),
                json.value("expiresAt", Instant::parse));
    }
}
