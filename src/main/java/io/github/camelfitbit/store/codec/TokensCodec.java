package io.github.camelfitbit.store.codec;

import java.io.IOException;
import java.time.Instant;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.camelfitbit.model.Secret;
import io.github.camelfitbit.model.Tokens;
import org.jspecify.annotations.Nullable;

/** Tokens in a document: when they end is readable, what they are is among the secrets. */
final class TokensCodec {

    private TokensCodec() {}

    static void writeTimes(JsonGenerator json, @Nullable Tokens tokens) throws IOException {
        if (tokens != null) {
            json.writeObjectFieldStart("tokens");
            Json.text(json, "expiresAt", tokens.expiresAt());
            Json.text(json, "refreshTokenExpiresAt", tokens.refreshTokenExpiresAt());
            json.writeEndObject();
        }
    }

    static void writeSecrets(JsonGenerator secrets, @Nullable Tokens tokens) throws IOException {
        if (tokens != null) {
            Secret refreshToken = tokens.refreshToken();
            secrets.writeStringField("accessToken", tokens.accessToken().reveal());
            Json.text(secrets, "refreshToken", refreshToken == null ? null : refreshToken.reveal());
        }
    }

    static @Nullable Tokens read(@Nullable JsonObject times, JsonObject secrets) {
        return times == null
                ? null
                : new Tokens(
                        secrets.value("accessToken", Secret::of),
                        times.value("expiresAt", Instant::parse),
                        secrets.valueOrNull("refreshToken", Secret::of),
                        times.valueOrNull("refreshTokenExpiresAt", Instant::parse));
    }
}
