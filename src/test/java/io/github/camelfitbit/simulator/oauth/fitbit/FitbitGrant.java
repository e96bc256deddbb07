package io.github.camelfitbit.simulator.oauth.fitbit;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.github.camelfitbit.simulator.oauth.GrantedTokens;

/**
 * What is alive of one person's consent: exactly one refresh token.
 *
 * @param newest the pair that was handed out last
 * @param newestEnd when its access token ends
 * @param spent the refresh it was the answer to, as long as that may be repeated
 */
record FitbitGrant(
        String person, Set<String> scopes, GrantedTokens newest, Instant newestEnd, Optional<SpentRefresh> spent) {

    /** A refresh that was carried out; {@code fields} are the whole request. */
    record SpentRefresh(String refreshToken, Map<String, List<String>> fields, Instant at) {
        @Override
        public String toString() {
            return "SpentRefresh[" + at + "]";
        }
    }

    boolean isRefreshedBy(String refreshToken) {
        return newest.refreshToken().equals(Optional.of(refreshToken));
    }

    boolean wasRefreshedBy(String refreshToken) {
        return spent.filter(before -> before.refreshToken().equals(refreshToken))
                .isPresent();
    }

    FitbitGrant withNewestEnd(Instant end) {
        return new FitbitGrant(person, scopes, newest, end, spent);
    }

    FitbitGrant withoutReplay() {
        return new FitbitGrant(person, scopes, newest, newestEnd, Optional.empty());
    }

    @Override
    public String toString() {
        return "FitbitGrant[" + person + "]";
    }
}
