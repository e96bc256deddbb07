package io.github.camelfitbit.oauth.endpoint;

import java.time.Instant;
import java.util.Set;

import io.github.camelfitbit.model.Connection.Person;
import io.github.camelfitbit.model.Secret;
import io.github.camelfitbit.model.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * A successful answer of the token endpoint (RFC 6749 section 5.1). Immutable.
 *
 * @param tokens the tokens as answered; a refresh often brings no new refresh token
 * @param scopes what was granted, as stores spell it
 * @param person who the answer says it is; null when it says nothing, as Google's does
 */
public record Grant(Tokens tokens, Set<String> scopes, @Nullable Person person) {

    /** The tokens of a refresh, completed by what the vendor did not repeat (section 6: the old refresh token stays). */
    public Tokens after(Tokens old) {
        Secret refreshToken = tokens.refreshToken() == null ? old.refreshToken() : tokens.refreshToken();
        Instant refreshTokenExpiresAt =
                tokens.refreshTokenExpiresAt() == null ? old.refreshTokenExpiresAt() : tokens.refreshTokenExpiresAt();
        return new Tokens(tokens.accessToken(), tokens.expiresAt(), refreshToken, refreshTokenExpiresAt);
    }

    /** What ends the whole grant when it is revoked: the refresh token, or the access token when there is none. */
    public static Secret revocable(Tokens tokens) {
        @Nullable Secret refreshToken = tokens.refreshToken();
        return refreshToken == null ? tokens.accessToken() : refreshToken;
    }
}
