package io.github.camelfitbit.simulator.oauth.google;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;

import io.github.camelfitbit.simulator.http.Answer;
import io.github.camelfitbit.simulator.http.Ask;
import io.github.camelfitbit.simulator.oauth.AccessToken;
import io.github.camelfitbit.simulator.oauth.AuthorizationServer;
import io.github.camelfitbit.simulator.oauth.ConsentEndpoint;
import io.github.camelfitbit.simulator.oauth.GrantedTokens;
import io.github.camelfitbit.simulator.oauth.Mint;
import io.github.camelfitbit.simulator.oauth.OAuthClient;
import io.github.camelfitbit.simulator.oauth.Standing;

/** Google's: {@code /o/oauth2/v2/auth}, {@code /token} and {@code /revoke}. Safe for any thread. */
public final class GoogleAuthorizationServer implements AuthorizationServer {
    /** The name of the project the application belongs to. */
    public static final String PROJECT = "simulated-project";

    private final OAuthClient client;
    private final TokenLedger ledger;
    private final ConsentEndpoint consent;
    private final TokenEndpoint tokens;
    private final ServiceAccount serviceAccount;

    /** For one application. */
    public GoogleAuthorizationServer(
            OAuthClient client, GoogleRules rules, ConsentEndpoint.Visitors visitors, Clock clock, Mint mint) {
        this.client = client;
        this.ledger = new TokenLedger(clock, mint, rules);
        this.consent = new ConsentEndpoint(new GoogleConsent(client, ledger), visitors);
        this.serviceAccount = new ServiceAccount(PROJECT, "simulated-robot", "5a1d0c0ffee0");
        this.tokens = new TokenEndpoint(client, ledger, new JwtGrant(serviceAccount, clock));
    }

    /** The robot of the application's project. */
    public ServiceAccount serviceAccount() {
        return serviceAccount;
    }

    /** A token for it without the signed assertion. */
    public AccessToken grantServiceAccount() {
        return ledger.issueTo(serviceAccount.email(), Set.of(Scopes.CLOUD_PLATFORM));
    }

    /** How refresh tokens are issued now. */
    public GoogleRules rules() {
        return ledger.refreshTokens().rules();
    }

    /** Changes how refresh tokens are issued from now on. */
    public void rules(GoogleRules changed) {
        ledger.refreshTokens().rules(changed);
    }

    /** A person's administrator forbids the application, or allows it again. */
    public void adminPolicy(String person, boolean forbids) {
        ledger.block(person, forbids);
    }

    @Override
    public Optional<String> methodOf(Ask ask) {
        return switch (ask.verb() + " " + ask.path()) {
            case "GET " + GoogleConsent.PATH -> Optional.of("oauth.authorize");
            case "POST " + GoogleConsent.PATH -> Optional.of("oauth.consent");
            case "POST /token" -> Optional.of("oauth.token");
            case "POST /revoke" -> Optional.of("oauth.revoke");
            default -> Optional.empty();
        };
    }

    @Override
    public Answer answer(Ask ask) {
        return switch (methodOf(ask).orElseThrow()) {
            case "oauth.authorize" -> consent.show(ask);
            case "oauth.consent" -> consent.decide(ask);
            case "oauth.token" -> tokens.token(ask);
            default -> tokens.revoke(ask);
        };
    }

    @Override
    public OAuthClient client() {
        return client;
    }

    @Override
    public GrantedTokens grant(String person, Set<String> scopes) {
        return ledger.grant(person, client.id(), scopes);
    }

    @Override
    public void revokeAll(String person) {
        ledger.revokeAll(person);
    }

    @Override
    public void expireAccessTokens(String person) {
        ledger.expireAccessTokens(person);
    }

    @Override
    public Optional<AccessToken> findFresh(String accessToken) {
        return ledger.accessTokens().findFresh(accessToken);
    }

    @Override
    public Optional<String> ownerOf(String codeOrToken) {
        return ledger.ownerOf(codeOrToken);
    }

    @Override
    public boolean isAlive(String refreshToken) {
        return ledger.refreshTokens().find(refreshToken).isPresent();
    }

    @Override
    public Standing standing(String person) {
        return ledger.standing(person);
    }
}
