package io.github.camelfitbit.oauth.endpoint;

import java.net.URI;
import java.util.Set;

import io.github.camelfitbit.error.InvalidArgumentException;
import io.github.camelfitbit.model.Secret;

/**
 * How this application is known to the authorization server (RFC 6749 section 2 and 3). Immutable.
 *
 * @param authorizationEndpoint where the person's browser is sent (section 3.1)
 * @param tokenEndpoint         where codes and refresh tokens are exchanged (section 3.2)
 * @param revocationEndpoint    where a grant is ended (RFC 7009 section 2)
 * @param clientId              the client's public name
 * @param clientSecret          the client's password; sent in the form to the token endpoint only
 * @param redirectUri           where the person comes back to; must match the registered one to the letter
 * @param scopes                what is asked for unless a consent says otherwise, in short form such as
 *                              {@code sleep.readonly}; empty when every consent names its own
 */
public record OAuthSettings(
        URI authorizationEndpoint,
        URI tokenEndpoint,
        URI revocationEndpoint,
        String clientId,
        Secret clientSecret,
        URI redirectUri,
        Set<String> scopes) {

    private static final URI GOOGLE_AUTHORIZATION = URI.create("https://accounts.google.com/o/oauth2/v2/auth");
    private static final URI GOOGLE_TOKEN = URI.create("https://oauth2.googleapis.com/token");
    private static final URI GOOGLE_REVOCATION = URI.create("https://oauth2.googleapis.com/revoke");

    /**
     * @throws InvalidArgumentException when {@code clientId} is blank, {@code redirectUri} is not absolute, or
     *                                  {@code scopes} mixes {@code cloud-platform} with the scopes of a person
     */
    public OAuthSettings {
        scopes = GoogleScopes.shortForms(scopes);
        GoogleScopes.requireOneWorld(scopes);
        if (clientId.isBlank()) {
            throw new InvalidArgumentException("option clientId is blank; set it to the id of your OAuth client");
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
                GOOGLE_AUTHORIZATION, GOOGLE_TOKEN, GOOGLE_REVOCATION, clientId, clientSecret, redirectUri, scopes);
    }
}
