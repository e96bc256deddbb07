package io.github.camelfitbit.model;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * What the token endpoint gave for one consent (RFC 6749 section 5.1).
 *
 * @param accessToken           the bearer token of the API calls
 * @param expiresAt             when the access token ends
 * @param refreshToken          what buys the next access token; null when the vendor gave none
 * @param refreshTokenExpiresAt when the refresh token ends by itself; null when it does not, or is not known to. Google
 *                              sets it for applications in Testing mode (7 days) and for time-limited consent
 */
public record Tokens(
        Secret accessToken,
        Instant expiresAt,
        @Nullable Secret refreshToken,
        @Nullable Instant refreshTokenExpiresAt) {}
