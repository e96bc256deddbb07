package io.github.camelfitbit.simulator.oauth;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The access tokens of one vendor. One that has ended is remembered for a day, because the vendors tell it from one that
 * never was. Safe for any thread.
 */
public final class AccessTokens {
    private static final Duration MEMORY = Duration.ofDays(1);
    private static final int SWEEP_EVERY = 256;

    private final Map<String, AccessToken> tokens = new ConcurrentHashMap<>();
    private final AtomicLong added = new AtomicLong();
    private final Clock clock;

    /** Empty. */
    public AccessTokens(Clock clock) {
        this.clock = clock;
    }

    /** Puts a token into use. */
    public void add(AccessToken token) {
        if (added.incrementAndGet() % SWEEP_EVERY == 0) {
            Instant yesterday = clock.instant().minus(MEMORY);
            tokens.values().removeIf(old -> old.expiresAt().isBefore(yesterday));
        }
        tokens.put(token.value(), token);
    }

    /** A token that is known, be it fresh or not. */
    public Optional<AccessToken> find(String value) {
        return Optional.ofNullable(tokens.get(value));
    }

    /** A token that is known and fresh. */
    public Optional<AccessToken> findFresh(String value) {
        return find(value).filter(token -> clock.instant().isBefore(token.expiresAt()));
    }

    /** Ends every token of a person now, as if their time were over. */
    public void expireAll(String person) {
        Instant now = clock.instant();
        tokens.replaceAll((value, token) ->
                token.person().equals(person) && token.expiresAt().isAfter(now) ? token.expiringAt(now) : token);
    }

    /** Takes every token of a person out of use; they are as unknown as if they had never been. */
    public void revokeAll(String person) {
        tokens.values().removeIf(token -> token.person().equals(person));
    }
}
