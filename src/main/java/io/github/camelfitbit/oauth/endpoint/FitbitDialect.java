package io.github.camelfitbit.oauth.endpoint;

import java.time.Duration;
import java.util.Map;
import java.util.Set;

import com.nimbusds.oauth2.sdk.AccessTokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.id.ClientID;
import io.github.camelfitbit.error.FailureTable;
import io.github.camelfitbit.model.Connection.Person;
import org.jspecify.annotations.Nullable;

/**
 * The authorization server of the Fitbit Web API. Applications of type Server and Personal authenticate with
 * {@code client_secret_basic}; those of type Client have no secret and send their id in the form. The token answer says
 * who consented.
 *
 * @see <a href="https://dev.fitbit.com/build/reference/web-api/authorization/">Fitbit Web API, authorization</a>
 */
record FitbitDialect() implements Dialect {

    @Override
    public String clientIdOption() {
        return "fitbitClientId";
    }

    /** The names are short already; all go together. */
    @Override
    public Set<String> stored(Set<String> scopes) {
        return Set.copyOf(scopes);
    }

    @Override
    public Set<String> granted(Set<String> scopes) {
        return scopes;
    }

    @Override
    public String onTheWire(String scope) {
        return scope;
    }

    /** Fitbit knows no login hint. Whoever granted the same before is not asked unless we insist. */
    @Override
    public Map<String, String> authorizationParameters(boolean again, @Nullable String loginHint) {
        return again ? Map.of("prompt", "consent") : Map.of();
    }

    @Override
    public @Nullable ClientAuthentication clientAuthentication(OAuthSettings settings) {
        io.github.camelfitbit.model.Secret secret = settings.clientSecret();
        return secret == null
                ? null
                : new ClientSecretBasic(new ClientID(settings.clientId()), new Secret(secret.reveal()));
    }

    @Override
    public @Nullable ClientAuthentication revocationAuthentication(OAuthSettings settings) {
        return clientAuthentication(settings);
    }

    @Override
    public Duration defaultLifetime() {
        return Duration.ofHours(8);
    }

    @Override
    public FailureTable refusals() {
        return TokenRefusals.FITBIT;
    }

    @Override
    public @Nullable Person person(AccessTokenResponse response) {
        return response.getCustomParameters().get("user_id") instanceof String id && !id.isBlank()
                ? new Person(null, id, null)
                : null;
    }
}
