package io.github.camelfitbit.oauth.endpoint;

import java.net.URI;
import java.util.Set;

import io.github.camelfitbit.error.InvalidArgumentException;
import io.github.camelfitbit.model.Api;
import io.github.camelfitbit.model.Secret;
import org.jspecify.annotations.Nullable;

/**
 * How this application is known to the authorization server (RFC 6749 section 2 and 3). Immutable.
 *
 * @param api                   the API whose authorization server it is
 * @param authorizationEndpoint where the person's browser is sent (section 3.1)
 * @param tokenEndpoint         where codes and refresh tokens are exchanged (section 3.2)
 * @param revocationEndpoint    where a grant is ended (RFC 7009 section 2)
 * @param clientId              the client's public name
 * @param clientSecret          the client's password; null for a public client, which Google has none of
 * @param redirectUri           where the person comes back to; must match the registered one to the letter
 * @param scopes                what is asked for unless a consent says otherwise, as stores spell it, such as
 *                              {@code sleep.readonly}; empty when every consent names its own
 */
public record OAuthSettings(
        Api api,
        URI authorizationEndpoint,
        URI tokenEndpoint,
        URI revocationEndpoint,
        String clientId,
        @Nullable Secret clientSecret,
        URI redirectUri,
        Set<String> scopes) {

    private static final URI GOOGLE_AUTHORIZATION = URI.create("https://accounts.google.com/o/oauth2/v2/auth");
    private static final URI GOOGLE_TOKEN = URI.create("https://oauth2.googleapis.com/token");
    private static final URI GOOGLE_REVOCATION = URI.create("https://oauth2.googleapis.com/revoke");
    private static final URI FITBIT_AUTHORIZATION = URI.create("https://www.fitbit.com/oauth2/authorize");
    private static final URI FITBIT_TOKEN = URI.create("https://api.fitbit.com/oauth2/token");
    private static final URI FITBIT_REVOCATION = URI.create("https://api.fitbit.com/oauth2/revoke");

    /**
     * @throws InvalidArgumentException when {@code clientId} is blank, {@code redirectUri} is not absolute, or
     *                                  {@code scopes} cannot be asked for together
     */
    public OAuthSettings {
        scopes = Dialect.of(api).stored(scopes);
        if (clientId.isBlank()) {
            throw new InvalidArgumentException(
                    "option " + Dialect.of(api).clientIdOption() + " is blank; set it to the id of your OAuth client");
        }
        if (!redirectUri.isAbsolute()) {
            throw new InvalidArgumentException(
                    "option redirectUri '" + redirectUri.getPath()
                            + "' is not absolute; set it to the registered address, such as https://example.org/fitbit/callback");
        }
    }

    /** The settings for Google's authorization server. */
    public static OAuthSettings google(String clientId, Secret clientSecret, URI redirectUri, Set<String> scopes) {
        return new OAuthSettings(
                Api.GOOGLE_HEALTH,
                GOOGLE_AUTHORIZATION,
                GOOGLE_TOKEN,
                GOOGLE_REVOCATION,
                clientId,
                clientSecret,
                redirectUri,
                scopes);
    }

    /** The settings for the authorization server of the Fitbit Web API; no secret for an application of type Client. */
    public static OAuthSettings fitbit(
            String clientId, @Nullable Secret clientSecret, URI redirectUri, Set<String> scopes) {
        return new OAuthSettings(
                Api.FITBIT_WEB,
                FITBIT_AUTHORIZATION,
                FITBIT_TOKEN,
                FITBIT_REVOCATION,
                clientId,
                clientSecret,
                redirectUri,
                scopes);
    }
}
