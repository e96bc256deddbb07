package io.github.camelfitbit.oauth.endpoint;

import java.net.URI;
import java.util.Map;

import com.nimbusds.oauth2.sdk.AuthorizationRequest;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import io.github.camelfitbit.store.PendingConsent;

/**
 * The address that asks a person for consent (RFC 6749 section 4.1.1, RFC 7636 section 4.3). Always with PKCE: Fitbit's
 * own default for the challenge is {@code plain}, so {@code S256} is said.
 *
 * @param settings who asks
 * @param consent  what is asked for
 * @param more     the parameters that only this vendor knows
 */
record AuthorizationLink(OAuthSettings settings, PendingConsent consent, Map<String, String> more) {

    URI toUri() {
        AuthorizationRequest.Builder request = new AuthorizationRequest.Builder(
                        ResponseType.CODE, new ClientID(settings.clientId()))
                .endpointURI(settings.authorizationEndpoint())
                .redirectionURI(consent.redirectUri())
                .scope(scope())
                .state(new State(consent.state()))
                .codeChallenge(new CodeVerifier(consent.codeVerifier().reveal()), CodeChallengeMethod.S256);
        more.forEach(request::customParameter);
        return request.build().toURI();
    }

    private Scope scope() {
        Dialect dialect = Dialect.of(settings.api());
        return new Scope(
                consent.scopes().stream().sorted().map(dialect::onTheWire).toArray(String[]::new));
    }
}
