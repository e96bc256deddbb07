package io.github.camelfitbit.oauth.consent;

import java.net.URI;
import java.util.Set;

import io.github.camelfitbit.model.Api;
import org.jspecify.annotations.Nullable;

/**
 * What a consent is started with. Immutable.
 *
 * @param connection the key that will be connected
 * @param api        the API that will be connected; null for the configured one
 * @param scopes     what to ask for; empty for the configured ones
 * @param loginHint  the account to preselect; null for none
 * @param browser    what tells this browser from others, and nobody else knows; null when any browser may come back
 * @param returnTo   where the page sends the browser afterwards; null for nowhere
 */
public record ConsentRequest(
        String connection,
        @Nullable Api api,
        Set<String> scopes,
        @Nullable String loginHint,
        @Nullable String browser,
        @Nullable URI returnTo) {

    public ConsentRequest {
        scopes = Set.copyOf(scopes);
    }

    /** Asks for the configured scopes, from any browser. */
    public static ConsentRequest of(String connection) {
        return new ConsentRequest(connection, null, Set.of(), null, null, null);
    }

    /** The same request for one browser only. */
    public ConsentRequest from(String oneBrowser) {
        return new ConsentRequest(connection, api, scopes, loginHint, oneBrowser, returnTo);
    }
}
