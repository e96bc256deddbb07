package io.github.camelfitbit.oauth.endpoint;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import com.nimbusds.oauth2.sdk.AccessTokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.id.ClientID;
import io.github.camelfitbit.error.FailureTable;
import io.github.camelfitbit.model.Connection.Person;
import org.jspecify.annotations.Nullable;

/**
 * Google's authorization server. Clients authenticate with {@code client_secret_post}; a revocation is asked for with the
 * token alone.
 *
 * @see <a href="https://developers.google.com/identity/protocols/oauth2/web-server">OAuth 2.0 for web servers</a>
 */
record GoogleDialect() implements Dialect {

    @Override
    public String clientIdOption() {
        return "clientId";
    }

    @Override
    public Set<String> stored(Set<String> scopes) {
        Set<String> shortForms = GoogleScopes.shortForms(scopes);
        GoogleScopes.requireOneWorld(shortForms);
        return shortForms;
    }

    @Override
    public Set<String> granted(Set<String> scopes) {
        return GoogleScopes.shortForms(scopes);
    }

    @Override
    public String onTheWire(String scope) {
        return GoogleScopes.full(scope);
    }

    /** Without the first two only the very first consent brings a refresh token: the person is always asked. */
    @Override
    public Map<String, String> authorizationParameters(boolean again, @Nullable String loginHint) {
        Map<String, String> parameters = new TreeMap<>(Map.of("access_type", "offline", "prompt", "consent"));
        if (loginHint != null) {
            parameters.put("login_hint", loginHint);
        }
        return parameters;
    }

    @Override
    public @Nullable ClientAuthentication clientAuthentication(OAuthSettings settings) {
        io.github.camelfitbit.model.Secret secret = settings.clientSecret();
        return secret == null
                ? null
                : new ClientSecretPost(new ClientID(settings.clientId()), new Secret(secret.reveal()));
    }

    @Override
    public @Nullable ClientAuthentication revocationAuthentication(OAuthSettings settings) {
        return null;
    }

    @Override
    public Duration defaultLifetime() {
        return Duration.ofHours(1);
    }

    @Override
    public FailureTable refusals() {
        return TokenRefusals.GOOGLE;
    }

    @Override
    public @Nullable Person person(AccessTokenResponse response) {
        return null;
    }
}
