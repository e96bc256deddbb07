package io.github.camelfitbit.simulator.oauth;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

import io.github.camelfitbit.simulator.life.Noise;

/**
 * Every code, token and consent that is alive, in memory. Values are made up from the seed, so a run can be repeated.
 * Safe for any thread: each table is a concurrent map, and a code is spent by removing it.
 */
public final class TokenLedger {
    private static final Duration CODE_LIFE = Duration.ofMinutes(10);
    private static final long ACCESS_SECONDS = 3_599;
    private static final long TESTING_REFRESH_SECONDS = 604_799;

    private final Clock clock;
    private final long seed;
    private final AtomicLong issued = new AtomicLong();
    private final Map<String, Grant> codes = new ConcurrentHashMap<>();
    private final Map<String, AccessToken> accessTokens = new ConcurrentHashMap<>();
    private final Map<String, Refreshing> refreshTokens = new ConcurrentHashMap<>();
    private final Map<String, Set<String>> consents = new ConcurrentHashMap<>();
    private volatile boolean testingMode = true;

    /** An empty ledger in testing mode. */
    public TokenLedger(Clock clock, long seed) {
        this.clock = clock;
        this.seed = seed;
    }

    /** Applications in testing get refresh tokens that end after seven days. */
    public void testingMode(boolean on) {
        testingMode = on;
    }

    /** An access token that is known and fresh. */
    public Optional<AccessToken> findFresh(String accessToken) {
        return Optional.ofNullable(accessTokens.get(accessToken))
                .filter(token -> clock.instant().isBefore(token.expiresAt()));
    }

    /** Tokens without a consent page, for tests. The refresh token is always there. */
    public GrantedTokens grant(String person, String clientId, Set<String> scopes) {
        consents.put(person, Set.copyOf(scopes));
        return issue(new Grant(person, clientId, scopes, "", Optional.empty(), true, clock.instant()));
    }

    /** Ends every access token of a person at once, as if their hour were over; refresh tokens stay. */
    public void expireAccessTokens(String person) {
        accessTokens.values().removeIf(token -> token.person().equals(person));
    }

    /** The person removes the application from their account. */
    public void revokeAll(String person) {
        consents.remove(person);
        accessTokens.values().removeIf(token -> token.person().equals(person));
        refreshTokens.values().removeIf(token -> token.grant().person().equals(person));
        codes.values().removeIf(grant -> grant.person().equals(person));
    }

    /** A refresh is only promised at the first consent, or when the page was forced to appear. */
    String authorize(String person, AuthorizationRequest request, Set<String> scopes) {
        Set<String> before = consents.getOrDefault(person, Set.of());
        Set<String> all = new LinkedHashSet<>(scopes);
        if (request.includeGrantedScopes()) {
            all.addAll(before);
        }
        boolean refresh =
                request.offline() && (before.isEmpty() || request.prompt().contains("consent"));
        Set<String> remembered = new LinkedHashSet<>(before);
        remembered.addAll(scopes);
        consents.put(person, remembered);
        String code = "4/0" + token(36);
        codes.put(
                code,
                new Grant(
                        person,
                        request.clientId(),
                        all,
                        request.redirectUri(),
                        request.codeChallenge(),
                        refresh,
                        clock.instant()));
        return code;
    }

    Optional<Grant> spend(String code) {
        return Optional.ofNullable(codes.remove(code))
                .filter(grant -> clock.instant().isBefore(grant.at().plus(CODE_LIFE)));
    }

    GrantedTokens issue(Grant grant) {
        String access = access(grant, grant.scopes());
        Optional<String> refresh = grant.refresh() ? Optional.of(refresh(grant)) : Optional.empty();
        Optional<Long> end = refresh.filter(r -> testingMode).map(r -> TESTING_REFRESH_SECONDS);
        return new GrantedTokens(access, ACCESS_SECONDS, refresh, end, grant.scopes());
    }

    /** A refresh token may be used again and again; it is not answered with another one. */
    Optional<GrantedTokens> refresh(String refreshToken, String clientId) {
        return Optional.ofNullable(refreshTokens.get(refreshToken))
                .filter(known -> known.grant().clientId().equals(clientId))
                .filter(known -> clock.instant().isBefore(known.expiresAt()))
                .map(Refreshing::grant)
                .map(grant -> new GrantedTokens(
                        access(grant, grant.scopes()),
                        ACCESS_SECONDS,
                        Optional.empty(),
                        Optional.empty(),
                        grant.scopes()));
    }

    /** Whose token it is, whether access or refresh. */
    Optional<String> ownerOf(String token) {
        return findFresh(token).map(AccessToken::person).or(() -> Optional.ofNullable(refreshTokens.get(token))
                .map(known -> known.grant().person()));
    }

    private String access(Grant grant, Set<String> scopes) {
        Instant expires = clock.instant().plusSeconds(ACCESS_SECONDS);
        AccessToken token = new AccessToken("ya29.sim-" + token(60), grant.person(), grant.clientId(), scopes, expires);
        forgetExpired();
        accessTokens.put(token.value(), token);
        return token.value();
    }

    /** A long run refreshes for ever; tokens that are over a day past their end need not be remembered. */
    private void forgetExpired() {
        if (issued.get() % 256 == 0) {
            Instant yesterday = clock.instant().minus(Duration.ofDays(1));
            accessTokens.values().removeIf(token -> token.expiresAt().isBefore(yesterday));
        }
    }

    private String refresh(Grant grant) {
        String value = "1//0" + token(48);
        Instant end = testingMode ? clock.instant().plusSeconds(TESTING_REFRESH_SECONDS) : Instant.MAX;
        refreshTokens.put(value, new Refreshing(grant, end));
        return value;
    }

    private String token(int length) {
        StringBuilder token = new StringBuilder();
        long number = issued.incrementAndGet();
        for (int i = 0; token.length() < length; i++) {
            token.append(Long.toString(Noise.mix(Noise.mix(seed ^ 0x70ce9, number), i) >>> 1, 36));
        }
        return token.substring(0, length);
    }

    /** What a person agreed to, and on which terms. */
    record Grant(
            String person,
            String clientId,
            Set<String> scopes,
            String redirectUri,
            Optional<String> codeChallenge,
            boolean refresh,
            Instant at) {
        @Override
        public String toString() {
            return "Grant[" + person + "]";
        }
    }

    private record Refreshing(Grant grant, Instant expiresAt) {}
}
