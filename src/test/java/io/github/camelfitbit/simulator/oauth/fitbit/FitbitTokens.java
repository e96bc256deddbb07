package io.github.camelfitbit.simulator.oauth.fitbit;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

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
 * Every code, token and consent at Fitbit, in memory. Safe for any thread: what is alive of a person's consent is one
 * immutable record, read without a lock and replaced under this object's monitor only.
 */
final class FitbitTokens {
    static final long ACCESS_SECONDS = 28_800;

    private final Clock clock;
    private final Mint mint;
    private final Supplier<FitbitRules> rules;
    private final CodeBook<Agreed> codes;
    private final AccessTokens accessTokens;
    private final OwnerMarks marks;
    private final Tallies tallies = new Tallies();
    private final Map<String, FitbitGrant> grants = new ConcurrentHashMap<>();

    FitbitTokens(Clock clock, Mint mint, Supplier<FitbitRules> rules) {
        this.clock = clock;
        this.mint = mint;
        this.rules = rules;
        this.codes = new CodeBook<>(clock);
        this.accessTokens = new AccessTokens(clock);
        this.marks = new OwnerMarks(mint);
    }

    /** What a code stands for. */
    record Agreed(
            String person,
            String clientId,
            Set<String> scopes,
            String redirectUri,
            Optional<CodeChallenge> codeChallenge) {}

    AccessTokens accessTokens() {
        return accessTokens;
    }

    String authorize(String person, AuthorizationRequest request, Set<String> scopes) {
        String code = mint.hex(40);
        codes.enter(
                code, new Agreed(person, request.clientId(), scopes, request.redirectUri(), request.codeChallenge()));
        return code;
    }

    Optional<Agreed> spend(String code) {
        return codes.spend(code);
    }

    /** The refresh token of an earlier consent ends; its access tokens live on. */
    synchronized GrantedTokens issue(String person, String clientId, Set<String> scopes) {
        tallies.add(person, Tallies.Event.CONSENT);
        FitbitGrant grant = newest(person, clientId, scopes, Optional.empty());
        grants.put(person, grant);
        return grant.newest();
    }

    /** The tokens of a refresh, or of the same refresh before; empty if the refresh token is no good. */
    synchronized Optional<GrantedTokens> refresh(
            String refreshToken, String clientId, Map<String, List<String>> fields) {
        Optional<FitbitGrant> grant = marks.ownerOf(refreshToken).map(grants::get);
        if (grant.filter(current -> current.isRefreshedBy(refreshToken)).isPresent()) {
            return Optional.of(rotate(grant.get(), clientId, fields));
        }
        Optional<FitbitGrant> repeated = grant.filter(current -> isRepeated(current, refreshToken, fields));
        Tallies.Event event = repeated.isPresent() ? Tallies.Event.REPLAY : Tallies.Event.REFUSAL;
        marks.ownerOf(refreshToken).ifPresent(person -> tallies.add(person, event));
        return repeated.map(FitbitGrant::newest);
    }

    private GrantedTokens rotate(FitbitGrant grant, String clientId, Map<String, List<String>> fields) {
        Instant now = clock.instant();
        String spentToken = grant.newest().refreshToken().orElseThrow();
        FitbitGrant.SpentRefresh spent = new FitbitGrant.SpentRefresh(spentToken, fields, now);
        tallies.addRefresh(grant.person(), !now.isBefore(grant.newestEnd()));
        FitbitGrant next = newest(grant.person(), clientId, grant.scopes(), Optional.of(spent));
        grants.put(next.person(), next);
        return next.newest();
    }

    private boolean isRepeated(FitbitGrant grant, String refreshToken, Map<String, List<String>> fields) {
        return isReplayable(grant, refreshToken)
                && grant.spent()
                        .filter(before -> before.fields().equals(fields))
                        .isPresent();
    }

    private boolean isReplayable(FitbitGrant grant, String refreshToken) {
        Instant earliest = clock.instant().minus(rules.get().replayWindow());
        return grant.wasRefreshedBy(refreshToken)
                && grant.spent().filter(before -> before.at().isAfter(earliest)).isPresent();
    }

    /** The access token was shown to the API: whoever has it has the pair, and the refresh before cannot be repeated. */
    synchronized void used(AccessToken token) {
        grants.computeIfPresent(
                token.person(),
                (person, grant) -> grant.newest().accessToken().equals(token.value()) ? grant.withoutReplay() : grant);
    }

    boolean isAlive(String refreshToken) {
        return marks.ownerOf(refreshToken)
                .map(grants::get)
                .filter(grant -> grant.isRefreshedBy(refreshToken) || isReplayable(grant, refreshToken))
                .isPresent();
    }

    /** Whose token it is that is in use: an access token that is fresh, or the one refresh token. */
    Optional<String> ownerOfLiving(String token) {
        return accessTokens.findFresh(token).map(AccessToken::person).or(() -> marks.ownerOf(token)
                .map(grants::get)
                .filter(grant -> grant.isRefreshedBy(token))
                .map(FitbitGrant::person));
    }

    Optional<String> ownerOf(String codeOrToken) {
        return accessTokens
                .find(codeOrToken)
                .map(AccessToken::person)
                .or(() -> codes.find(codeOrToken).map(Agreed::person))
                .or(() -> marks.ownerOf(codeOrToken));
    }

    synchronized void expireAccessTokens(String person) {
        accessTokens.expireAll(person);
        grants.computeIfPresent(person, (same, grant) -> grant.withNewestEnd(clock.instant()));
    }

    synchronized void revokeAll(String person) {
        grants.remove(person);
        accessTokens.revokeAll(person);
        codes.forget(agreed -> agreed.person().equals(person));
    }

    Standing standing(String person) {
        return tallies.standing(person, grants.containsKey(person));
    }

    private FitbitGrant newest(
            String person, String clientId, Set<String> scopes, Optional<FitbitGrant.SpentRefresh> spent) {
        Instant end = clock.instant().plusSeconds(ACCESS_SECONDS);
        String access = "eyJhbGciOiJIUzI1NiJ9." + mint.letters(80 + 24 * scopes.size()) + "." + mint.letters(43);
        accessTokens.add(new AccessToken(access, person, clientId, scopes, end));
        GrantedTokens tokens = new GrantedTokens(
                access, ACCESS_SECONDS, Optional.of(marks.newRefreshToken(person)), Optional.empty(), shuffled(scopes));
        return new FitbitGrant(person, scopes, tokens, end, spent);
    }

    /** The vendor keeps no order of scopes. */
    private Set<String> shuffled(Set<String> scopes) {
        List<String> order = new ArrayList<>(scopes);
        Collections.shuffle(order, new Random(mint.struck()));
        return Collections.unmodifiableSet(new LinkedHashSet<>(order));
    }
}
