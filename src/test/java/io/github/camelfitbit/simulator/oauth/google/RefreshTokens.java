package io.github.camelfitbit.simulator.oauth.google;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Google's refresh tokens: several may be alive for one person, the oldest is dropped without a word beyond a limit, and
 * one that is not used for half a year ends. Dead ones are remembered, so that proofs can tell whose they were. Safe for
 * any thread: a token is one immutable record in a concurrent map, and who has which is a list per person, oldest first.
 */
final class RefreshTokens {
    private static final Duration UNUSED = Duration.ofDays(182);

    private final Map<String, RefreshToken> tokens = new ConcurrentHashMap<>();
    private final Map<String, List<String>> alive = new ConcurrentHashMap<>();
    private final Clock clock;
    private volatile GoogleRules rules;

    RefreshTokens(Clock clock, GoogleRules rules) {
        this.clock = clock;
        this.rules = rules;
    }

    GoogleRules rules() {
        return rules;
    }

    void rules(GoogleRules changed) {
        rules = changed;
    }

    RefreshToken add(String value, TokenLedger.Grant grant) {
        Instant now = clock.instant();
        Optional<Long> seconds = rules.refreshTokenSeconds();
        Instant end = seconds.map(now::plusSeconds).orElse(Instant.MAX);
        RefreshToken token = new RefreshToken(value, grant, end, seconds, now, false);
        tokens.put(value, token);
        admit(token);
        return token;
    }

    /** The token if it is alive; its half year begins again. */
    Optional<RefreshToken> use(String value) {
        Instant now = clock.instant();
        Optional<RefreshToken> token = find(value);
        token.ifPresent(used -> tokens.replace(value, used, used.usedAt(now)));
        return token;
    }

    /** The token if it is alive. */
    Optional<RefreshToken> find(String value) {
        Instant now = clock.instant();
        return Optional.ofNullable(tokens.get(value))
                .filter(token -> !token.dead())
                .filter(token -> now.isBefore(token.end()))
                .filter(token -> now.isBefore(token.lastUsed().plus(UNUSED)));
    }

    Optional<String> ownerOf(String value) {
        return Optional.ofNullable(tokens.get(value)).map(token -> token.grant().person());
    }

    void revokeAll(String person) {
        Optional.ofNullable(alive.remove(person)).orElse(List.of()).forEach(this::kill);
    }

    /** Under the person's entry, so that two consents at once cannot both believe that there is room. */
    private void admit(RefreshToken token) {
        alive.compute(token.grant().person(), (person, before) -> {
            List<String> all = new ArrayList<>(before == null ? List.of() : before);
            all.add(token.value());
            int tooMany = Math.max(0, all.size() - rules.refreshTokensPerPerson());
            all.subList(0, tooMany).forEach(this::kill);
            return List.copyOf(all.subList(tooMany, all.size()));
        });
    }

    private void kill(String value) {
        tokens.computeIfPresent(value, (same, token) -> token.killed());
    }
}
