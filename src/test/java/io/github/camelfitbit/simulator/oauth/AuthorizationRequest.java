package io.github.camelfitbit.simulator.oauth;

import java.util.Optional;
import java.util.Set;

/**
 * A request to an authorization endpoint that was found in order.
 *
 * @param scopes what the application asks for, in its order
 * @param codeChallenge if PKCE is used
 * @param offline whether a refresh token is wanted; always, at Fitbit
 */
public record AuthorizationRequest(
        String clientId,
        String redirectUri,
        Set<String> scopes,
        Optional<String> state,
        Optional<CodeChallenge> codeChallenge,
        Optional<String> loginHint,
        boolean offline,
        Set<String> prompt,
        boolean includeGrantedScopes) {}
