package io.github.camelfitbit.connect;

import java.net.URI;
import java.time.Clock;
import java.util.Set;
import java.util.function.ToIntFunction;

import io.github.camelfitbit.crypto.Signer;
import io.github.camelfitbit.model.Api;
import io.github.camelfitbit.oauth.Connections;
import io.github.camelfitbit.oauth.consent.ConsentFlow;
import io.github.camelfitbit.oauth.consent.ConsentLinks;
import io.github.camelfitbit.oauth.endpoint.AuthorizationServers;
import io.github.camelfitbit.operation.Operations;
import io.github.camelfitbit.operation.SyncNow;
import io.github.camelfitbit.store.ConnectionStore;
import io.github.camelfitbit.store.CursorStore;
import org.jspecify.annotations.Nullable;

/**
 * What the page works with.
 *
 * @param operations  everything that an action can do: the page asks for data as a route would
 * @param consents    connecting
 * @param links       links of applications; null when there are none
 * @param store       all connections
 * @param cursors     how far consumers have been delivered
 * @param connections the connections as this node knows them
 * @param remaining   how many requests may be made for a connection at once
 * @param syncNow     makes triggers look at a connection now
 * @param settings    what was configured
 * @param signer      signs forms and cookies
 * @param clock       the time
 */
public record PageBackend(
        Operations operations,
        ConsentFlow consents,
        @Nullable ConsentLinks links,
        ConnectionStore store,
        CursorStore cursors,
        Connections connections,
        ToIntFunction<String> remaining,
        SyncNow syncNow,
        Settings settings,
        Signer signer,
        Clock clock) {

    /**
     * What was configured.
     *
     * @param connectUri    the page's public address; null when none is configured
     * @param servers       who asks people for consent, for what, and where they come back to
     * @param vendorOrigins where people are sent to consent, such as {@code https://accounts.google.com}
     */
    public record Settings(@Nullable URI connectUri, AuthorizationServers servers, Set<String> vendorOrigins) {

        /** The API itself; the usual one for null. */
        Api api(@Nullable Api api) {
            return api == null ? servers.usual() : api;
        }

        /** What people are asked for at an API; at the usual one for null. */
        Set<String> scopes(@Nullable Api api) {
            return servers.scopes(api(api));
        }

        /** Whether people can be asked to consent to an API. */
        boolean offers(Api api) {
            return servers.apis().contains(api);
        }

        /** Where the vendor sends people back to. */
        URI redirectUri(@Nullable Api api) {
            return servers.of(api(api)).settings().redirectUri();
        }
    }
}
