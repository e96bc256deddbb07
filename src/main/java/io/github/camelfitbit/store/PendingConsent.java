package io.github.camelfitbit.store;

import java.net.URI;
import java.time.Instant;
import java.util.Set;

import io.github.camelfitbit.model.Api;
import io.github.camelfitbit.model.Secret;
import org.jspecify.annotations.Nullable;

/**
 * A consent that was started and not finished: what must be remembered between the redirect to the vendor and the way
 * back (RFC 6749 section 4.1, RFC 7636 section 4.5).
 *
 * @param state        the one-time {@code state}; the key of this record
 * @param api          the API that will be connected
 * @param connection   the connection key that will be connected
 * @param codeVerifier the PKCE verifier of this very request
 * @param scopes       what was asked for, in short form
 * @param redirectUri  where the vendor sends the person back to
 * @param browser      whose browser it was given to, as the page tells browsers apart; null for any
 * @param returnTo     where the page sends the person afterwards; null for nowhere
 * @param expiresAt    when the link is no longer good
 */
public record PendingConsent(
        String state,
        Api api,
        String connection,
        Secret codeVerifier,
        Set<String> scopes,
        URI redirectUri,
        @Nullable String browser,
        @Nullable URI returnTo,
        Instant expiresAt) {

    public PendingConsent {
        scopes = Set.copyOf(scopes);
    }
}
