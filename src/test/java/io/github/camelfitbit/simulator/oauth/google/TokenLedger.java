package io.github.camelfitbit.simulator.oauth.google;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import io.github.camelfitbit.simulator.oauth.AccessToken;
import io.github.camelfitbit.simulator.oauth.AccessTokens;
import io.github.camelfitbit.simulator.oauth.AuthorizationRequest;
import io.github.camelfitbit.simulator.oauth.CodeBook;
import io.github.camelfitbit.simulator.oauth.CodeChallenge;
import io.github.camelfitbit.simulator.oauth.GrantedTokens;
import io.github.camelfitbit.simulator.oauth.Mint;
import io.github.camelfitbit.simulator.oauth.Standing;
import io.github.camelfitbit.simulator.oauth.Tallies;

/**
 * Every code, token and consent at Google, in memory. Safe for any thread: each table is a concurrent map, and what
 * belongs together about a refresh token is one record in it.
 */
final class TokenLedger {
    static final long ACCESS_SECONDS = 3_599;

    private final Clock clock;
    private final Mint mint;
    private final CodeBook<Grant> codes;
    private final AccessTokens accessTokens;
    private final RefreshTokens refreshTokens;
    private final Tallies tallies = new Tallies();
    private final Map<String, Set<String>> consents = new ConcurrentHashMap<>();
    private final Map<String, Instant> newestEnds = new ConcurrentHashMap<>();
    private final Set<String> blocked = ConcurrentHashMap.newKeySet();

    TokenLedger(Clock clock, Mint mint, GoogleRules rules) {
        this.clock = clock;
        this.mint = mint;
        this.codes = new CodeBook<>(clock);
        this.accessTokens = new AccessTokens(clock);
        this.refreshTokens = new RefreshTokens(clock, rules);
    }

    AccessTokens accessTokens() {
        return accessTokens;
    }

    RefreshTokens refreshTokens() {
        return refreshTokens;
    }

    boolean isBlocked(String person) {
        return blocked.contains(person);
    }

    void block(String person, boolean on) {
        if (on) {
            blocked.add(person);
        } else {
            blocked.remove(person);
        }
    }

    GrantedTokens grant(String person, String clientId, Set<String> scopes) {
        consents.put(person, Set.copyOf(scopes));
        return issue(new Grant(person, clientId, scopes, "", Optional.empty(), true));
    }

    /** For a service account: nobody consented, and there is nothing to refresh with. */
    AccessToken issueTo(String account, Set<String> scopes) {
        Instant end = clock.instant().plusSeconds(ACCESS_SECONDS);
        AccessToken token = new AccessToken("ya29.c.sim-" + mint.letters(60), account, account, scopes, end);
        accessTokens.add(token);
        return token;
    }

    void expireAccessTokens(String person) {
        accessTokens.expireAll(person);
        newestEnds.computeIfPresent(person, (name, end) -> clock.instant());
    }

    void revokeAll(String person) {
        consents.remove(person);
        accessTokens.revokeAll(person);
        refreshTokens.revokeAll(person);
        codes.forget(grant -> grant.person().equals(person));
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
        String code = "4/0" + mint.letters(36);
        codes.enter(
                code,
                new Grant(person, request.clientId(), all, request.redirectUri(), request.codeChallenge(), refresh));
        return code;
    }

    Optional<Grant> spend(String code) {
        return codes.spend(code);
    }

    GrantedTokens issue(Grant grant) {
        tallies.add(grant.person(), Tallies.Event.CONSENT);
        String access = access(grant);
        if (!grant.refresh()) {
            return new GrantedTokens(access, ACCESS_SECONDS, Optional.empty(), Optional.empty(), grant.scopes());
        }
        RefreshToken token = refreshTokens.add("1//0" + mint.letters(48), grant);
        return new GrantedTokens(
                access, ACCESS_SECONDS, Optional.of(token.value()), token.announcedSeconds(), grant.scopes());
    }

    /** A refresh token may be used again and again; it is not answered with another one. */
    Optional<GrantedTokens> refresh(String refreshToken, String clientId) {
        Optional<Grant> alive = refreshTokens
                .use(refreshToken)
                .map(RefreshToken::grant)
                .filter(grant -> grant.clientId().equals(clientId));
        if (alive.isEmpty()) {
            refreshTokens.ownerOf(refreshToken).ifPresent(owner -> tallies.add(owner, Tallies.Event.REFUSAL));
        }
        return alive.map(grant -> {
            Instant newest = newestEnds.getOrDefault(grant.person(), Instant.MIN);
            tallies.addRefresh(grant.person(), !clock.instant().isBefore(newest));
            return new GrantedTokens(access(grant), ACCESS_SECONDS, Optional.empty(), Optional.empty(), grant.scopes());
        });
    }

    /** Whose code or token it is; a dead refresh token still has an owner. */
    Optional<String> ownerOf(String codeOrToken) {
        return accessTokens
                .find(codeOrToken)
                .map(AccessToken::person)
                .or(() -> refreshTokens.ownerOf(codeOrToken))
                .or(() -> codes.find(codeOrToken).map(Grant::person));
    }

    Standing standing(String person) {
        return tallies.standing(person, consents.containsKey(person));
    }

    private String access(Grant grant) {
        Instant end = clock.instant().plusSeconds(ACCESS_SECONDS);
        String value = "ya29.sim-" + mint.letters(60);
        accessTokens.add(new AccessToken(value, grant.person(), grant.clientId(), grant.scopes(), end));
        newestEnds.put(grant.person(), end);
        return value;
    }

    /** What a person agreed to, and on which terms. */
    record Grant(
            String person,
            String clientId,
            Set<String> scopes,
            String redirectUri,
            Optional<CodeChallenge> codeChallenge,
            boolean refresh) {
        @Override
        public String toString() {
            return "Grant[" + person + "]";
        }
    }
}
