package io.github.camelfitbit.simulator.oauth.fitbit;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

import io.github.camelfitbit.simulator.http.Ask;
import io.github.camelfitbit.simulator.oauth.AuthorizationRefused;
import io.github.camelfitbit.simulator.oauth.AuthorizationRequest;
import io.github.camelfitbit.simulator.oauth.CodeChallenge;
import io.github.camelfitbit.simulator.oauth.ConsentDesk;
import io.github.camelfitbit.simulator.oauth.OAuthClient;

/**
 * {@code /oauth2/authorize}: which requests Fitbit accepts, and what it sends back. It is stricter in one thing: the
 * redirect URI may not be left out. The login hint is the simulator's own; the vendor has none.
 */
final class FitbitConsent implements ConsentDesk {
    static final String PATH = "/oauth2/authorize";

    private static final Set<String> PROMPTS = Set.of("none", "consent", "login");

    private final OAuthClient client;
    private final FitbitTokens tokens;
    private final Supplier<FitbitRules> rules;

    FitbitConsent(OAuthClient client, FitbitTokens tokens, Supplier<FitbitRules> rules) {
        this.client = client;
        this.tokens = tokens;
        this.rules = rules;
    }

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public String heading() {
        return "An application wants to access your Fitbit data";
    }

    @Override
    public AuthorizationRequest read(Ask ask) {
        String clientId = required(ask, "client_id");
        boolean known = clientId.equals(client.id()) && !client.isDeleted();
        AuthorizationRefused.unless(known, 400, "unauthorized_client", "Invalid client_id");
        String redirectUri = required(ask, "redirect_uri");
        refuseUnless(client.hasRedirectUri(redirectUri), "Invalid redirect_uri parameter value");
        String responseType = required(ask, "response_type");
        AuthorizationRefused.unless(responseType.equals("code"), 400, "unsupported_response_type", responseType);
        return new AuthorizationRequest(
                clientId,
                redirectUri,
                scopes(ask),
                ask.parameter("state"),
                challenge(ask),
                ask.parameter("login_hint"),
                true,
                prompt(ask),
                false);
    }

    @Override
    public Map<String, String> agree(String person, AuthorizationRequest request, Set<String> scopes) {
        return Map.of("code", tokens.authorize(person, request, scopes));
    }

    /** Behind every way back; whoever takes the code to be the rest of the URL has it wrong. */
    @Override
    public String fragment() {
        return "#_=_";
    }

    private static Set<String> scopes(Ask ask) {
        Set<String> scopes = FitbitScopes.parse(required(ask, "scope"));
        scopes.forEach(scope -> refuseUnless(FitbitScopes.all().contains(scope), "Invalid scope: " + scope));
        return scopes;
    }

    /** Without a method the challenge is the verifier itself: that is the vendor's default, and protects little. */
    private Optional<CodeChallenge> challenge(Ask ask) {
        Optional<String> challenge = ask.parameter("code_challenge");
        String method = ask.parameter("code_challenge_method").orElse("plain");
        boolean client = rules.get().type() == FitbitRules.ApplicationType.CLIENT;
        refuseUnless(challenge.isPresent() || !client, "Missing parameter: code_challenge");
        refuseUnless(Set.of("plain", "S256").contains(method), "Invalid code_challenge_method parameter value");
        refuseUnless(
                challenge.map(c -> c.matches("[A-Za-z0-9._~-]{43,128}")).orElse(true),
                "Invalid code_challenge parameter value");
        return challenge.map(value -> new CodeChallenge(
                value, method.equals("plain") ? CodeChallenge.Method.PLAIN : CodeChallenge.Method.S256));
    }

    private static Set<String> prompt(Ask ask) {
        Set<String> prompts = FitbitScopes.parse(ask.parameter("prompt").orElse(""));
        refuseUnless(PROMPTS.containsAll(prompts), "Invalid prompt parameter value");
        return prompts;
    }

    private static String required(Ask ask, String name) {
        return ask.parameter(name)
                .filter(value -> !value.isBlank())
                .orElseThrow(() -> new AuthorizationRefused(400, "invalid_request", "Missing parameter: " + name));
    }

    private static void refuseUnless(boolean inOrder, String detail) {
        AuthorizationRefused.unless(inOrder, 400, "invalid_request", detail);
    }
}
