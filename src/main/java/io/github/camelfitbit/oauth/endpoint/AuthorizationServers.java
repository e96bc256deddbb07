package io.github.camelfitbit.oauth.endpoint;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

import io.github.camelfitbit.error.InvalidArgumentException;
import io.github.camelfitbit.model.Api;
import org.jspecify.annotations.Nullable;

/** The authorization servers that this application is registered with, by API. Immutable. */
public final class AuthorizationServers {

    private final Api usual;
    private final Map<Api, AuthorizationServer> servers = new EnumMap<>(Api.class);

    /**
     * @param usual   the API that people are asked to consent to unless somebody says otherwise
     * @param servers at most one for each API
     * @throws InvalidArgumentException when there is none for {@code usual}; names the option
     */
    public AuthorizationServers(Api usual, Collection<AuthorizationServer> servers) {
        this.usual = usual;
        servers.forEach(server -> this.servers.put(server.settings().api(), server));
        of(usual);
    }

    /** The API that people are asked to consent to unless somebody says otherwise. */
    public Api usual() {
        return usual;
    }

    /** The APIs that a client is configured for. */
    public Set<Api> apis() {
        return Collections.unmodifiableSet(servers.keySet());
    }

    /**
     * The authorization server of an API.
     *
     * @throws InvalidArgumentException when no client is configured for it; names the option
     */
    public AuthorizationServer of(Api api) {
        @Nullable AuthorizationServer server = servers.get(api);
        if (server == null) {
            String option = Dialect.of(api).clientIdOption();
            throw new InvalidArgumentException("no client is configured for api '" + api.text() + "': set the option "
                    + option + ", camel.component.fitbit." + option);
        }
        return server;
    }

    /** The scopes that people are asked for unless a consent says otherwise; none when no client is configured. */
    public Set<String> scopes(Api api) {
        @Nullable AuthorizationServer server = servers.get(api);
        return server == null ? Set.of() : server.settings().scopes();
    }
}
