package io.github.camelfitbit.simulator.oauth.google;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.github.camelfitbit.simulator.http.Ask;
import io.github.camelfitbit.simulator.oauth.AuthorizationRefused;
import io.github.camelfitbit.simulator.oauth.AuthorizationRequest;
import io.github.camelfitbit.simulator.oauth.CodeChallenge;
import io.github.camelfitbit.simulator.oauth.ConsentDesk;
import io.github.camelfitbit.simulator.oauth.OAuthClient;

/** {@code /o/oauth2/v2/auth}: which requests Google accepts, and what it sends back. */
final class GoogleConsent implements ConsentDesk {
    static final String PATH = "/o/oauth2/v2/auth";

    private final OAuthClient client;
    private final TokenLedger ledger;

    GoogleConsent(OAuthClient client, TokenLedger ledger) {
        this.client = client;
        this.ledger = ledger;
    }

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public String heading() {
        return "An application wants to access your Google Account";
    }

    @Override
    public AuthorizationRequest read(Ask ask) {
        String clientId = required(ask, "client_id");
        AuthorizationRefused.unless(
                clientId.equals(client.id()), 401, "invalid_client", "The OAuth client was not found.");
        AuthorizationRefused.unless(!client.isDeleted(), 401, "deleted_client", "The OAuth client was deleted.");
        String redirectUri = required(ask, "redirect_uri");
        AuthorizationRefused.unless(client.hasRedirectUri(redirectUri), 400, "redirect_uri_mismatch", redirectUri);
        String responseType = required(ask, "response_type");
        AuthorizationRefused.unless(responseType.equals("code"), 400, "unsupported_response_type", responseType);
        return new AuthorizationRequest(
                clientId,
                redirectUri,
                scopes(ask),
                ask.parameter("state"),
                challenge(ask),
                ask.parameter("login_hint"),
                oneOf(ask, "access_type", Set.of("online", "offline")).equals("offline"),
                prompt(ask),
                oneOf(ask, "include_granted_scopes", Set.of("false", "true")).equals("true"));
    }

    @Override
    public Map<String, String> agree(String person, AuthorizationRequest request, Set<String> scopes) {
        AuthorizationRefused.unless(
                !ledger.isBlocked(person),
                400,
                "admin_policy_enforced",
                "Access to your account data is restricted by policies within your organization.");
        Map<String, String> back = new LinkedHashMap<>();
        back.put("code", ledger.authorize(person, request, scopes));
        back.put("scope", String.join(" ", scopes));
        return back;
    }

    @Override
    public String fragment() {
        return "";
    }

    private static Set<String> scopes(Ask ask) {
        Set<String> scopes = Scopes.parse(required(ask, "scope"));
        scopes.forEach(scope -> AuthorizationRefused.unless(Scopes.isKnown(scope), 400, "invalid_scope", scope));
        return scopes;
    }

    /** Google's default method is plain; plain protects little, so this server takes S256 only. */
    private static Optional<CodeChallenge> challenge(Ask ask) {
        Optional<String> challenge = ask.parameter("code_challenge");
        Optional<String> method = ask.parameter("code_challenge_method");
        boolean inOrder = challenge.isPresent() ? method.equals(Optional.of("S256")) : method.isEmpty();
        AuthorizationRefused.unless(
                inOrder, 400, "invalid_request", "code_challenge_method must be S256 and go with a code_challenge");
        boolean wellFormed = challenge.map(c -> c.matches("[A-Za-z0-9_-]{43}")).orElse(true);
        AuthorizationRefused.unless(wellFormed, 400, "invalid_request", "code_challenge is not a base64url SHA-256");
        return challenge.map(value -> new CodeChallenge(value, CodeChallenge.Method.S256));
    }

    private static Set<String> prompt(Ask ask) {
        Set<String> prompts = Scopes.parse(ask.parameter("prompt").orElse(""));
        prompts.forEach(prompt -> AuthorizationRefused.unless(
                Set.of("none", "consent", "select_account").contains(prompt), 400, "invalid_request", "prompt"));
        return prompts;
    }

    private static String oneOf(Ask ask, String name, Set<String> allowed) {
        Optional<String> value = ask.parameter(name);
        value.ifPresent(v ->
                AuthorizationRefused.unless(allowed.contains(v), 400, "invalid_request", "Invalid parameter: " + name));
        return value.orElse("");
    }

    private static String required(Ask ask, String name) {
        Optional<String> value = ask.parameter(name).filter(v -> !v.isBlank());
        return value.orElseThrow(
                () -> new AuthorizationRefused(400, "invalid_request", "Missing required parameter: " + name));
    }
}
