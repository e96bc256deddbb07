package io.github.camelfitbit.oauth;

import java.time.ZoneId;
import java.time.zone.ZoneRules;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;

import io.github.camelfitbit.error.ConsentRequiredException;
import io.github.camelfitbit.error.MissingScopeException;
import io.github.camelfitbit.error.UnknownConnectionException;
import io.github.camelfitbit.model.Api;
import io.github.camelfitbit.model.Connection;
import io.github.camelfitbit.model.ConnectionState;
import io.github.camelfitbit.model.DataOperation;
import io.github.camelfitbit.model.DataType;
import io.github.camelfitbit.model.ScopeGroup;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the people behind the connections: what they granted, and where they live. A missing scope is told
 * before a call, and costs no request. Thread-safe.
 *
 * @see <a href="https://developers.google.com/health/scopes">Google Health API, scopes</a>
 */
public final class People {

    private final Connections connections;
    private final ZoneId defaultZone;

    /**
     * @param connections what this node knows of the connections
     * @param defaultZone the time zone of people whose own is not known
     */
    public People(Connections connections, ZoneId defaultZone) {
        this.connections = connections;
        this.defaultZone = defaultZone;
    }

    /**
     * Fails unless the person's consent covers the operation. What was written with a write scope may also be read back
     * with it.
     *
     * @throws UnknownConnectionException when nobody is connected under the key
     * @throws ConsentRequiredException   when the person has to connect again
     * @throws MissingScopeException      when the scope was not granted
     */
    public void require(String connection, DataType type, DataOperation operation) {
        if (api(connection) == Api.FITBIT_WEB) {
            requireFitbit(connection, FitbitScopes.of(type).orElse(null));
            return;
        }
        ScopeGroup scopes = type.scopes();
        Set<String> anyOf =
                operation.writes() ? Set.of(scopes.writeScope()) : Set.of(scopes.readScope(), scopes.writeScope());
        require(connection, operation.writes() ? scopes.writeScope() : scopes.readScope(), anyOf);
    }

    /** As {@link #require(String, DataType, DataOperation)}, for one scope by its short name. */
    public void require(String connection, String scope) {
        require(connection, scope, Set.of(scope));
    }

    /**
     * As {@link #require(String, DataType, DataOperation)}, for one scope by its name at either API.
     *
     * @param google the scope at the Google Health API, in short form
     * @param fitbit the scope at the Fitbit Web API
     */
    public void require(String connection, String google, String fitbit) {
        if (api(connection) == Api.FITBIT_WEB) {
            requireFitbit(connection, fitbit);
        } else {
            require(connection, google);
        }
    }

    /**
     * The connection as this node knows it, which calls to its API can be made with.
     *
     * @throws UnknownConnectionException when nobody is connected under the key
     * @throws ConsentRequiredException   when the person has to connect again
     */
    public Connection connected(String key) {
        Connection connection = connections.recent(key);
        Standing.requireTokens(connection);
        return connection;
    }

    /**
     * Fails unless all of these were granted, as the connection's API spells them.
     *
     * @throws MissingScopeException when one was not
     */
    public static void requireAll(Connection connection, Iterable<String> scopes) {
        for (String scope : scopes) {
            if (!connection.scopes().contains(scope)) {
                throw missing(connection.key(), scope);
            }
        }
    }

    /**
     * The API that a connection belongs to.
     *
     * @throws UnknownConnectionException when nobody is connected under the key
     */
    public Api api(String connection) {
        return connections.recent(connection).api();
    }

    /**
     * Whether records of the type can be read for the connection now: connected, granted, and had by its API.
     *
     * @throws UnknownConnectionException when nobody is connected under the key
     */
    public boolean canRead(String key, DataType type) {
        Connection connection = connections.recent(key);
        Optional<String> scope = connection.api() == Api.FITBIT_WEB
                ? FitbitScopes.of(type)
                : Optional.of(type.scopes().readScope());
        return connection.state() == ConnectionState.CONNECTED
                && scope.filter(connection.scopes()::contains).isPresent();
    }

    /**
     * The person's own time zone, or the default when it is not known.
     *
     * @throws UnknownConnectionException when nobody is connected under the key
     */
    public ZoneId zone(String connection) {
        Connection.Person person = connections.recent(connection).person();
        return person == null || person.zone() == null ? defaultZone : person.zone();
    }

    /**
     * The person's wall clock through all zones that their profile is known to have named: what a time without an offset
     * meant when it was written.
     *
     * @throws UnknownConnectionException when nobody is connected under the key
     */
    public ZoneRules clock(String connection) {
        Connection.Person person = connections.recent(connection).person();
        ZoneRules clock = person == null ? null : person.clock();
        return clock == null ? defaultZone.getRules() : clock;
    }

    /** What the API does not have at all needs no scope: the call says so. */
    private void requireFitbit(String key, @Nullable String scope) {
        Connection connection = connections.recent(key);
        Standing.requireTokens(connection, Api.FITBIT_WEB);
        if (scope != null && !connection.scopes().contains(scope)) {
            throw missing(key, scope);
        }
    }

    private void require(String key, String scope, Set<String> anyOf) {
        Connection connection = connections.recent(key);
        Standing.requireTokens(connection, Api.GOOGLE_HEALTH);
        if (Collections.disjoint(connection.scopes(), anyOf)) {
            throw missing(key, scope);
        }
    }

    private static MissingScopeException missing(String key, String scope) {
        return new MissingScopeException(
                key,
                scope,
                "connection '" + key + "' has not granted '" + scope
                        + "'; ask the person again with connections/authorize-url and this scope among 'scopes'");
    }
}
