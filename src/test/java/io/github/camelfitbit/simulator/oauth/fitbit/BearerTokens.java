package io.github.camelfitbit.simulator.oauth.fitbit;

import java.util.Optional;

import io.github.camelfitbit.simulator.http.Ask;
import io.github.camelfitbit.simulator.oauth.AccessToken;

/** The {@code Authorization} header of a call to the API. */
final class BearerTokens {
    private final FitbitTokens tokens;

    BearerTokens(FitbitTokens tokens) {
        this.tokens = tokens;
    }

    /** The token, which is used by this; the vendor tells one that is over from one that never was. */
    AccessToken admit(Ask ask) {
        String value = ask.header("authorization")
                .filter(header -> header.regionMatches(true, 0, "Bearer ", 0, 7))
                .map(header -> header.substring(7).trim())
                .orElseThrow(() -> FitbitRefused.of(401, "invalid_request", "Authorization header required."));
        Optional<AccessToken> known = tokens.accessTokens().find(value);
        if (known.isEmpty()) {
            throw FitbitRefused.of(401, "invalid_token", "Access token invalid: " + value);
        }
        AccessToken fresh = tokens.accessTokens()
                .findFresh(value)
                .orElseThrow(() -> FitbitRefused.of(401, "expired_token", "Access token expired: " + value));
        tokens.used(fresh);
        return fresh;
    }
}
