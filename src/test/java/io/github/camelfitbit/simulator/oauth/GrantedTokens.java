package io.github.camelfitbit.simulator.oauth;

import java.util.Optional;
import java.util.Set;

/**
 * What the token endpoint hands out.
 *
 * @param expiresInSeconds the life of the access token
 * @param refreshToken only for offline access at a first or repeated consent
 * @param refreshTokenExpiresInSeconds only for applications in testing
 */
public record GrantedTokens(
        String accessToken,
        long expiresInSeconds,
        Optional<String> refreshToken,
        Optional<Long> refreshTokenExpiresInSeconds,
        Set<String> scopes) {
    @Override
    public String toString() {
        return "GrantedTokens[" + scopes + "]";
    }
}
