package io.github.camelfitbit.simulator.oauth;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.github.camelfitbit.simulator.http.Ask;

/**
 * A request to the authorization endpoint that was found in order.
 *
 * @param scopes what the application asks for, in its order
 * @param codeChallenge the S256 challenge, if PKCE is used
 */
record AuthorizationRequest(
        String clientId,
        String redirectUri,
        Set<String> scopes,
        Optional<String> state,
        Optional<String> codeChallenge,
        Optional<String> loginHint,
        boolean offline,
        Set<String> prompt,
        boolean includeGrantedScopes) {

    static AuthorizationRequest of(Map<String, List<String>> query, OAuthClient client) {
        Ask ask = new Ask("GET", "", query, Map.of(), "");
        String clientId = required(ask, "client_id");
        refuseUnless(clientId.equals(client.id()), 401, "invalid_client", "The OAuth client was not found.");
        String redirectUri = required(ask, "redirect_uri");
        refuseUnless(client.hasRedirectUri(redirectUri), 400, "redirect_uri_mismatch", redirectUri);
        String responseType = required(ask, "response_type");
        refuseUnless(responseType.equals("code"), 400, "unsupported_response_type", responseType);
        Set<String> scopes = Scopes.parse(required(ask, "scope"));
        scopes.forEach(scope -> refuseUnless(Scopes.isKnown(scope), 400, "invalid_scope", scope));
        return new AuthorizationRequest(
                clientId,
                redirectUri,
                scopes,
                ask.parameter("state"),
                challenge(ask),
                ask.parameter("login_hint"),
                oneOf(ask, "access_type", Set.of("online", "offline")).equals("offline"),
                prompt(ask),
                oneOf(ask, "include_granted_scopes", Set.of("false", "true")).equals("true"));
    }

    /** Google's default method is plain; plain protects little, so this server takes S256 only. */
    private static Optional<String> challenge(Ask ask) {
        Optional<String> challenge = ask.parameter("code_challenge");
        Optional<String> method = ask.parameter("code_challenge_method");
        boolean inOrder = challenge.isPresent() ? method.equals(Optional.of("S256")) : method.isEmpty();
        refuseUnless(
                inOrder, 400, "invalid_request", "code_challenge_method must be S256 and go with a code_challenge");
        boolean wellFormed = challenge.map(c -> c.matches("[A-Za-z0-9_-]{43}")).orElse(true);
        refuseUnless(wellFormed, 400, "invalid_request", "code_challenge is not a base64url SHA-256");
        return challenge;
    }

    private static Set<String> prompt(Ask ask) {
        Set<String> prompts = Scopes.parse(ask.parameter("prompt").orElse(""));
        prompts.forEach(prompt -> refuseUnless(
                Set.of("none", "consent", "select_account").contains(prompt), 400, "invalid_request", "prompt"));
        return prompts;
    }

    private static String oneOf(Ask ask, String name, Set<String> allowed) {
        Optional<String> value = ask.parameter(name);
        value.ifPresent(v -> refuseUnless(allowed.contains(v), 400, "invalid_request", "Invalid parameter: " + name));
        return value.orElse("");
    }

    private static String required(Ask ask, String name) {
        Optional<String> value = ask.parameter(name).filter(v -> !v.isBlank());
        return value.orElseThrow(
                () -> new AuthorizationRefused(400, "invalid_request", "Missing required parameter: " + name));
    }

    private static void refuseUnless(boolean inOrder, int status, String error, String detail) {
        if (!inOrder) {
            throw new AuthorizationRefused(status, error, detail);
        }
    }
}
