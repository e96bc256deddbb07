package io.github.camelfitbit;

import java.net.URI;

import io.github.camelfitbit.error.InvalidArgumentException;
import io.github.camelfitbit.model.Api;
import io.github.camelfitbit.model.Secret;
import io.github.camelfitbit.oauth.endpoint.OAuthSettings;
import io.github.camelfitbit.throttle.Limits;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;
import org.jspecify.annotations.Nullable;

/** Who the application is to the legacy Fitbit Web API, and what it asks people for there. */
@UriParams
public class FitbitWebConfiguration {

    @UriParam(
            label = "security",
            description =
                    "The client id of your application at dev.fitbit.com, for the legacy Fitbit Web API. Not set: that API is not used.")
    private @Nullable String fitbitClientId;

    @UriParam(
            label = "security",
            secret = true,
            description =
                    "The client secret of the application at dev.fitbit.com. Not set for an application of type Client, which has none.")
    private @Nullable String fitbitClientSecret;

    @UriParam(
            label = "security",
            defaultValue =
                    "activity,cardio_fitness,electrocardiogram,heartrate,irregular_rhythm_notifications,nutrition,oxygen_saturation,profile,respiratory_rate,settings,sleep,temperature,weight",
            description =
                    "The scopes that people are asked for at the Fitbit Web API, separated by commas. The default covers every data type and the time zone of people; location (positions of workouts) and social (friends) serve web operations only.")
    private String fitbitScopes =
            "activity,cardio_fitness,electrocardiogram,heartrate,irregular_rhythm_notifications,nutrition,oxygen_saturation,profile,respiratory_rate,settings,sleep,temperature,weight";

    @UriParam(
            label = "security,advanced",
            defaultValue = "https://www.fitbit.com/oauth2/authorize",
            description = "The authorization endpoint of the Fitbit Web API, where people's browsers are sent.")
    private String fitbitAuthorizationEndpoint = "https://www.fitbit.com/oauth2/authorize";

    @UriParam(
            label = "security,advanced",
            defaultValue = "https://api.fitbit.com/oauth2/token",
            description = "The token endpoint of the Fitbit Web API.")
    private String fitbitTokenEndpoint = "https://api.fitbit.com/oauth2/token";

    @UriParam(
            label = "security,advanced",
            defaultValue = "https://api.fitbit.com/oauth2/revoke",
            description = "The revocation endpoint of the Fitbit Web API.")
    private String fitbitRevocationEndpoint = "https://api.fitbit.com/oauth2/revoke";

    @UriParam(
            label = "advanced",
            defaultValue = "https://api.fitbit.com",
            description = "Where the Fitbit Web API is: change it for a simulator or a gateway.")
    private String fitbitBaseUrl = "https://api.fitbit.com";

    @UriParam(
            label = "advanced",
            defaultValue = "150",
            description =
                    "How many requests an hour may be made for one person at the Fitbit Web API. The vendor's figure; lower it when other programs use the same application.")
    private int fitbitRequestsPerHourPerPerson = 150;

    /** Whether anything is said of a client at Fitbit. */
    boolean hasClient() {
        return Options.isSet(fitbitClientId) || Options.isSet(fitbitClientSecret);
    }

    /**
     * The settings of the oauth room.
     *
     * @param redirectUri where people come back to: one address for both APIs, the state tells which
     * @throws InvalidArgumentException when an option is missing or cannot be meant; names the option
     */
    OAuthSettings settings(String redirectUri) {
        return new OAuthSettings(
                Api.FITBIT_WEB,
                Options.httpUri("fitbitAuthorizationEndpoint", fitbitAuthorizationEndpoint),
                Options.httpUri("fitbitTokenEndpoint", fitbitTokenEndpoint),
                Options.httpUri("fitbitRevocationEndpoint", fitbitRevocationEndpoint),
                Options.required("fitbitClientId", fitbitClientId),
                clientSecret(),
                Options.httpUri("redirectUri", redirectUri),
                Options.list(fitbitScopes));
    }

    /** The secret of the application; null when it has none. */
    @Nullable
    Secret clientSecret() {
        String secret = fitbitClientSecret;
        return secret == null || secret.isBlank() ? null : Secret.of(secret);
    }

    /** The limits of the throttle room for this API; what is not this API's own is that of the other. */
    Limits limits(Limits google) {
        return google.perHour(Options.atLeast("fitbitRequestsPerHourPerPerson", fitbitRequestsPerHourPerPerson, 1));
    }

    /** Where the API is, without a slash at the end. */
    URI baseUri() {
        return Options.baseUri("fitbitBaseUrl", fitbitBaseUrl);
    }

    /** The client id of your application at dev. */
    public @Nullable String getFitbitClientId() {
        return fitbitClientId;
    }

    public void setFitbitClientId(@Nullable String fitbitClientId) {
        this.fitbitClientId = fitbitClientId;
    }

    /** The client secret of the application at dev. */
    public @Nullable String getFitbitClientSecret() {
        return fitbitClientSecret;
    }

    public void setFitbitClientSecret(@Nullable String fitbitClientSecret) {
        this.fitbitClientSecret = fitbitClientSecret;
    }

    /** The scopes that people are asked for at the Fitbit Web API. */
    public String getFitbitScopes() {
        return fitbitScopes;
    }

    public void setFitbitScopes(String fitbitScopes) {
        this.fitbitScopes = fitbitScopes;
    }

    /** The authorization endpoint of the Fitbit Web API. */
    public String getFitbitAuthorizationEndpoint() {
        return fitbitAuthorizationEndpoint;
    }

    public void setFitbitAuthorizationEndpoint(String fitbitAuthorizationEndpoint) {
        this.fitbitAuthorizationEndpoint = fitbitAuthorizationEndpoint;
    }

    /** The token endpoint of the Fitbit Web API. */
    public String getFitbitTokenEndpoint() {
        return fitbitTokenEndpoint;
    }

    public void setFitbitTokenEndpoint(String fitbitTokenEndpoint) {
        this.fitbitTokenEndpoint = fitbitTokenEndpoint;
    }

    /** The revocation endpoint of the Fitbit Web API. */
    public String getFitbitRevocationEndpoint() {
        return fitbitRevocationEndpoint;
    }

    public void setFitbitRevocationEndpoint(String fitbitRevocationEndpoint) {
        this.fitbitRevocationEndpoint = fitbitRevocationEndpoint;
    }

    /** Where the Fitbit Web API is. */
    public String getFitbitBaseUrl() {
        return fitbitBaseUrl;
    }

    public void setFitbitBaseUrl(String fitbitBaseUrl) {
        this.fitbitBaseUrl = fitbitBaseUrl;
    }

    /** How many requests an hour may be made for one person. */
    public int getFitbitRequestsPerHourPerPerson() {
        return fitbitRequestsPerHourPerPerson;
    }

    public void setFitbitRequestsPerHourPerPerson(int fitbitRequestsPerHourPerPerson) {
        this.fitbitRequestsPerHourPerPerson = fitbitRequestsPerHourPerPerson;
    }
}
