package io.github.camelfitbit.oauth.endpoint;

import java.util.Set;
import java.util.stream.Collectors;

import io.github.camelfitbit.error.InvalidArgumentException;

/**
 * The two spellings of a scope: short ({@code sleep.readonly}) in options and stores, full
 * ({@code https://www.googleapis.com/auth/googlehealth.sleep.readonly}) on the wire. Stateless.
 *
 * <p>A short form has a dot and no scheme; that tells it from {@code openid} and {@code email}, which like all foreign
 * scopes pass through unchanged. The list of scopes is not enumerated here: Google adds to it.
 */
public final class GoogleScopes {

    private static final String PREFIX = "https://www.googleapis.com/auth/googlehealth.";
    private static final String CLOUD_PLATFORM = "https://www.googleapis.com/auth/cloud-platform";

    private GoogleScopes() {}

    /** The scope as it goes over the wire. */
    public static String full(String scope) {
        return isShort(scope) ? PREFIX + scope : scope;
    }

    /** The scope as options and stores spell it. */
    public static String shortForm(String scope) {
        String rest = scope.startsWith(PREFIX) ? scope.substring(PREFIX.length()) : scope;
        return isShort(rest) ? rest : scope;
    }

    /** All scopes as options and stores spell them. */
    public static Set<String> shortForms(Set<String> scopes) {
        return scopes.stream().map(GoogleScopes::shortForm).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Refuses {@code cloud-platform} beside the scopes of a person: Google answers every user method with 403
     * {@code DISALLOWED_OAUTH_SCOPES} to a token that carries both.
     *
     * @throws InvalidArgumentException when both worlds are asked for at once
     */
    public static void requireOneWorld(Set<String> scopes) {
        if (scopes.stream().anyMatch(GoogleScopes::isCloudPlatform)
                && scopes.stream().anyMatch(GoogleScopes::isHealth)) {
            throw new InvalidArgumentException("scope cloud-platform must not be asked of a person together with "
                    + "Google Health scopes, a token with both is refused; give it to a service account instead");
        }
    }

    private static boolean isCloudPlatform(String scope) {
        return scope.equals("cloud-platform") || scope.startsWith(CLOUD_PLATFORM);
    }

    private static boolean isHealth(String scope) {
        return full(scope).startsWith(PREFIX) && !isCloudPlatform(scope);
    }

    private static boolean isShort(String scope) {
        return scope.indexOf('.') > 0 && scope.indexOf(':') < 0 && scope.indexOf('/') < 0;
    }
}
