package io.github.camelfitbit.store.codec;

import java.io.IOException;
import java.time.Instant;
import java.util.Base64;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.camelfitbit.model.Secret;
import io.github.camelfitbit.model.Tokens;
import org.jspecify.annotations.Nullable;

/** Tokens as a member of a document: when they end is readable, what they are is sealed. */
record TokensCodec(Seal seal) {

    void write(JsonGenerator json, String key, @Nullable Tokens tokens) throws IOException {
        if (tokens != null) {
            json.writeObjectFieldStart("tokens");
            Json.text(json, "expiresAt", tokens.expiresAt());
            Json.text(json, "refreshTokenExpiresAt", tokens.refreshTokenExpiresAt());
            json.writeStringField("sealed", seal.close(key, secrets -> writeSecrets(secrets, tokens)));
            json.writeEndObject();
        }
    }

    private static void writeSecrets(JsonGenerator json, Tokens tokens) throws IOException {
        Secret refreshToken = tokens.refreshToken();
        json.writeStringField("accessToken", tokens.accessToken().reveal());
        Json.text(json, "refreshToken", refreshToken == null ? null : refreshToken.reveal());
    }

    @Nullable
    Tokens read(String key, @Nullable JsonObject json) {
        if (json == null) {
            return null;
        }
        JsonObject secrets = seal.open(key, json.value("sealed", Base64.getDecoder()::decode));
        return new Tokens(
                secrets.value("accessToken", Secret::of),
                json.value("expiresAt", Instant::parse),
                secrets.valueOrNull("refreshToken", Secret::of),
                json.valueOrNull("refreshTokenExpiresAt", Instant::parse));
    }
}
