package io.github.camelfitbit;

import java.net.URI;

import io.github.camelfitbit.error.InvalidArgumentException;
import io.github.camelfitbit.model.Api;
import io.github.camelfitbit.model.Secret;
import io.github.camelfitbit.oauth.endpoint.OAuthSettings;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;
import org.jspecify.annotations.Nullable;

/** Who the application is to Google's authorization server, what it asks people for, and of which API. */
@UriParams
public class OAuthConfiguration {

    @UriParam(
            label = "security",
            enums = "google-health,fitbit-web",
            description = "The API that people are asked to consent to unless an action says otherwise. Not set:"
                    + " google-health, or fitbit-web when only fitbitClientId is configured.")
    private @Nullable String api;

    @UriParam(
            label = "security",
            description = "The client id of your OAuth client in the Google Cloud console, of type Web application."
                    + " Required, unless fitbitClientId is set.")
    private @Nullable String clientId;

    @UriParam(label = "security", secret = true, description = "The client secret of your OAuth client.")
    private @Nullable String clientSecret;

    @UriParam(
            label = "security",
            defaultValue = "http://localhost:8080/fitbit/callback",
            description = "Where the vendor sends people back to after consent. It must be registered with the OAuth"
                    + " client to the letter.")
    private String redirectUri = "http://localhost:8080/fitbit/callback";

    @UriParam(
            label = "security",
            defaultValue =
                    "activity_and_fitness.readonly,health_metrics_and_measurements.readonly,sleep.readonly,settings.readonly",
            description = "The scopes that people are asked for, in short form, separated by commas. Writing takes"
                    + " the writeonly scopes as well, such as health_metrics_and_measurements.writeonly for weight.")
    private String scopes = "activity_and_fitness.readonly,health_metrics_and_measurements.readonly,"
            + "sleep.readonly,settings.readonly";

    @UriParam(
            label = "security,advanced",
            defaultValue = "https://accounts.google.com/o/oauth2/v2/auth",
            description = "The authorization endpoint, where people's browsers are sent.")
    private String authorizationEndpoint = "https://accounts.google.com/o/oauth2/v2/auth";

    @UriParam(
            label = "security,advanced",
            defaultValue = "https://oauth2.googleapis.com/token",
            description = "The token endpoint.")
    private String tokenEndpoint = "https://oauth2.googleapis.com/token";

    @UriParam(
            label = "security,advanced",
            defaultValue = "https://oauth2.googleapis.com/revoke",
            description = "The revocation endpoint.")
    private String revocationEndpoint = "https://oauth2.googleapis.com/revoke";

    /** Whether anything is said of a client at Google. */
    boolean hasClient() {
        return Options.isSet(clientId) || Options.isSet(clientSecret);
    }

    /**
     * The API that people are asked to consent to.
     *
     * @param otherwise the one when the option is not set
     * @throws InvalidArgumentException when the option is no API
     */
    Api usualApi(Api otherwise) {
        String text = api;
        if (text == null || text.isBlank()) {
            return otherwise;
        }
        try {
            return Api.parse(text.trim());
        } catch (IllegalArgumentException e) {
            throw new InvalidArgumentException("option 'api' is '" + text + "': use google-health or fitbit-web");
        }
    }

    /**
     * The settings of the oauth room.
     *
     * @throws InvalidArgumentException when an option is missing or cannot be meant; names the option
     */
    OAuthSettings settings() {
        return new OAuthSettings(
                Api.GOOGLE_HEALTH,
                Options.httpUri("authorizationEndpoint", authorizationEndpoint),
                tokenAddress(),
                Options.httpUri("revocationEndpoint", revocationEndpoint),
                Options.required("clientId", clientId),
                Secret.of(Options.required("clientSecret", clientSecret)),
                Options.httpUri("redirectUri", redirectUri),
                Options.list(scopes));
    }

    /** Where tokens are bought. */
    URI tokenAddress() {
        return Options.httpUri("tokenEndpoint", tokenEndpoint);
    }

    /** The API that people are asked to consent to. */
    public @Nullable String getApi() {
        return api;
    }

    public void setApi(@Nullable String api) {
        this.api = api;
    }

    /** The client id. */
    public @Nullable String getClientId() {
        return clientId;
    }

    public void setClientId(@Nullable String clientId) {
        this.clientId = clientId;
    }

    /** The client secret. */
    public @Nullable String getClientSecret() {
        return clientSecret;
    }

    public void setClientSecret(@Nullable String clientSecret) {
        this.clientSecret = clientSecret;
    }

    /** Where the vendor sends people back to. */
    public String getRedirectUri() {
        return redirectUri;
    }

    public void setRedirectUri(String redirectUri) {
        this.redirectUri = redirectUri;
    }

    /** The scopes that people are asked for. */
    public String getScopes() {
        return scopes;
    }

    public void setScopes(String scopes) {
        this.scopes = scopes;
    }

    /** The authorization endpoint. */
    public String getAuthorizationEndpoint() {
        return authorizationEndpoint;
    }

    public void setAuthorizationEndpoint(String authorizationEndpoint) {
        this.authorizationEndpoint = authorizationEndpoint;
    }

    /** The token endpoint. */
    public String getTokenEndpoint() {
        return tokenEndpoint;
    }

    public void setTokenEndpoint(String tokenEndpoint) {
        this.tokenEndpoint = tokenEndpoint;
    }

    /** The revocation endpoint. */
    public String getRevocationEndpoint() {
        return revocationEndpoint;
    }

    public void setRevocationEndpoint(String revocationEndpoint) {
        this.revocationEndpoint = revocationEndpoint;
    }
}
