package io.github.camelfitbit.simulator.oauth.google;

import java.time.Instant;
import java.util.Optional;

/**
 * A refresh token of Google's.
 *
 * @param end when its time is over, {@link Instant#MAX} if never
 * @param announcedSeconds what the answer says about the end, if there is one
 * @param lastUsed half a year without use ends it
 * @param dead revoked, or pushed out by younger ones
 */
record RefreshToken(
        String value,
        TokenLedger.Grant grant,
        Instant end,
        Optional<Long> announcedSeconds,
        Instant lastUsed,
        boolean dead) {

    RefreshToken usedAt(Instant now) {
        return new RefreshToken(value, grant, end, announcedSeconds, now, dead);
    }

    RefreshToken killed() {
        return new RefreshToken(value, grant, end, announcedSeconds, lastUsed, true);
    }

    @Override
    public String toString() {
        return "RefreshToken[" + grant + "]";
    }
}
