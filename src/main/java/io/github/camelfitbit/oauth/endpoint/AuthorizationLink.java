package io.github.camelfitbit.oauth.endpoint;

import java.net.URI;
import java.util.Set;

import com.nimbusds.oauth2.sdk.AuthorizationRequest;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.Prompt;
import io.github.camelfitbit.store.PendingConsent;
import org.jspecify.annotations.Nullable;

/**
 * The address that asks a person for consent (RFC 6749 section 4.1.1, RFC 7636 section 4.3).
 *
 * @param settings  who asks
 * @param consent   what is asked for
 * @param loginHint the account to preselect; null for none
 */
public record AuthorizationLink(OAuthSettings settings, PendingConsent consent, @Nullable String loginHint) {

    public URI toUri() {
        AuthorizationRequest.Builder request = new AuthorizationRequest.Builder(
                        ResponseType.CODE, new ClientID(settings.clientId()))
                .endpointURI(settings.authorizationEndpoint())
                .redirectionURI(consent.redirectUri())
                .scope(scope(consent.scopes()))
                .state(new State(consent.state()))
                .codeChallenge(new CodeVerifier(consent.codeVerifier().reveal()), CodeChallengeMethod.S256)
                // Google: without these two only the very first consent brings a refresh token
                .customParameter("access_type", "offline")
                .prompt(new Prompt(Prompt.Type.CONSENT));
        return (loginHint == null ? request : request.customParameter("login_hint", loginHint))
                .build()
                .toURI();
    }

    private static Scope scope(Set<String> scopes) {
        return new Scope(scopes.stream().sorted().map(GoogleScopes::full).toArray(String[]::new));
    }
}
