package io.github.camelfitbit.simulator.oauth.fitbit;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import io.github.camelfitbit.simulator.http.Answer;
import io.github.camelfitbit.simulator.http.Ask;
import io.github.camelfitbit.simulator.oauth.AccessToken;
import io.github.camelfitbit.simulator.oauth.AuthorizationServer;
import io.github.camelfitbit.simulator.oauth.ConsentEndpoint;
import io.github.camelfitbit.simulator.oauth.GrantedTokens;
import io.github.camelfitbit.simulator.oauth.Mint;
import io.github.camelfitbit.simulator.oauth.OAuthClient;
import io.github.camelfitbit.simulator.oauth.Standing;

/**
 * Fitbit's: {@code /oauth2/authorize}, {@code /oauth2/token}, {@code /oauth2/revoke} and {@code /1.1/oauth2/introspect}.
 * Safe for any thread.
 */
public final class FitbitAuthorizationServer implements AuthorizationServer {
    private final OAuthClient client;
    private final FitbitTokens tokens;
    private final BearerTokens bearers;
    private final ConsentEndpoint consent;
    private final FitbitTokenEndpoint tokenEndpoint;
    private final IntrospectionEndpoint introspection;
    private volatile FitbitRules rules = FitbitRules.defaults();

    /** For one application, with the default rules. */
    public FitbitAuthorizationServer(
            OAuthClient client, ConsentEndpoint.Visitors visitors, UserIds userIds, Clock clock, Mint mint) {
        this.client = client;
        this.tokens = new FitbitTokens(clock, mint, this::rules);
        this.bearers = new BearerTokens(tokens);
        this.consent = new ConsentEndpoint(new FitbitConsent(client, tokens, this::rules), visitors);
        this.tokenEndpoint = new FitbitTokenEndpoint(new ClientAuthentication(client, this::rules), tokens, userIds);
        this.introspection = new IntrospectionEndpoint(bearers, tokens, userIds);
    }

    /** How the application is treated. */
    public FitbitRules rules() {
        return rules;
    }

    /** Changes how the application is treated, from the next request on. */
    public void rules(FitbitRules changed) {
        rules = changed;
    }

    /** Lets a call in whose access token is good, and answers any other with 401. */
    public Answer admit(Ask ask, Function<AccessToken, Answer> admitted) {
        try {
            return admitted.apply(bearers.admit(ask));
        } catch (FitbitRefused refused) {
            return refused.answer();
        }
    }

    @Override
    public Optional<String> methodOf(Ask ask) {
        return switch (ask.verb() + " " + ask.path()) {
            case "GET " + FitbitConsent.PATH -> Optional.of("fitbit.oauth.authorize");
            case "POST " + FitbitConsent.PATH -> Optional.of("fitbit.oauth.consent");
            case "POST /oauth2/token" -> Optional.of("fitbit.oauth.token");
            case "POST /oauth2/revoke" -> Optional.of("fitbit.oauth.revoke");
            case "POST /1.1/oauth2/introspect" -> Optional.of("fitbit.oauth.introspect");
            default -> Optional.empty();
        };
    }

    @Override
    public Answer answer(Ask ask) {
        return switch (methodOf(ask).orElseThrow()) {
            case "fitbit.oauth.authorize" -> consent.show(ask);
            case "fitbit.oauth.consent" -> consent.decide(ask);
            case "fitbit.oauth.token" -> tokenEndpoint.token(ask);
            case "fitbit.oauth.revoke" -> tokenEndpoint.revoke(ask);
            default -> introspection.introspect(ask);
        };
    }

    @Override
    public OAuthClient client() {
        return client;
    }

    @Override
    public GrantedTokens grant(String person, Set<String> scopes) {
        return tokens.issue(person, client.id(), scopes);
    }

    @Override
    public void revokeAll(String person) {
        tokens.revokeAll(person);
    }

    @Override
    public void expireAccessTokens(String person) {
        tokens.expireAccessTokens(person);
    }

    @Override
    public Optional<AccessToken> findFresh(String accessToken) {
        return tokens.accessTokens().findFresh(accessToken);
    }

    @Override
    public Optional<String> ownerOf(String codeOrToken) {
        return tokens.ownerOf(codeOrToken);
    }

    @Override
    public boolean isAlive(String refreshToken) {
        return tokens.isAlive(refreshToken);
    }

    @Override
    public Standing standing(String person) {
        return tokens.standing(person);
    }
}
