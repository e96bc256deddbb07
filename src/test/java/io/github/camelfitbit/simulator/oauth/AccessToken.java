package io.github.camelfitbit.simulator.oauth;

import java.time.Instant;
import java.util.Set;

/** A bearer token and what it allows. */
public record AccessToken(String value, String person, String clientId, Set<String> scopes, Instant expiresAt) {
    AccessToken expiringAt(Instant end) {
        return new AccessToken(value, person, clientId, scopes, end);
    }

    @Override
    public String toString() {
        return "AccessToken[" + person + "]";
    }
}
