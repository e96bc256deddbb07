package io.github.camelfitbit.oauth.project;

import java.time.Instant;

import io.github.camelfitbit.model.Secret;

/**
 * An access token of the project. Immutable.
 *
 * @param accessToken the token, for the scope {@code cloud-platform}
 * @param expiresAt   when it is no longer good
 */
public record ProjectToken(Secret accessToken, Instant expiresAt) {}
