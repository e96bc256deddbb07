package io.github.camelfitbit.oauth;

import java.time.ZoneId;
import java.util.Collections;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;

import io.github.camelfitbit.error.ConsentRequiredException;
import io.github.camelfitbit.error.MissingScopeException;
import io.github.camelfitbit.error.UnknownConnectionException;
import io.github.camelfitbit.model.Api;
import io.github.camelfitbit.model.Connection;
import io.github.camelfitbit.model.ConnectionState;
import io.github.camelfitbit.model.DataOperation;
import io.github.camelfitbit.model.DataType;
import io.github.camelfitbit.model.ScopeGroup;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is known of the people behind the connections: what they granted, and where they live. A missing scope is told
 * before a call, and costs no request. Thread-safe.
 *
 * @see <a href="https://developers.google.com/health/scopes">Google Health API, scopes</a>
 */
public final class People {

    private static final Logger LOG = LoggerFactory.getLogger(People.class);

    private final AtomicBoolean isTold = new AtomicBoolean();
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
     * Fails unless all of these were granted, whatever the API.
     *
     * @throws MissingScopeException when one was not
     */
    public static void requireAll(Connection connection, Iterable<String> scopes) {
        for (String scope : scopes) {
            requireAny(connection, scope, Set.of(scope));
        }
    }

    /**
     * Whether records of the type can be read for the connection now: connected to the Google Health API, and granted. What
     * is connected to the Fitbit Web API is left out, as its data is not read yet.
     *
     * @throws UnknownConnectionException when nobody is connected under the key
     */
    public boolean canRead(String key, DataType type) {
        Connection connection = connections.recent(key);
        if (connection.api() != Api.GOOGLE_HEALTH) {
            tellOnce(key);
            return false;
        }
        return connection.state() == ConnectionState.CONNECTED
                && connection.scopes().contains(type.scopes().readScope());
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

    private void tellOnce(String key) {
        if (!isTold.getAndSet(true)) {
            LOG.debug(
                    "Triggers leave out connections to the Fitbit Web API, '{}' among them: its data is not read yet",
                    key);
        }
    }

    private void require(String key, String scope, Set<String> anyOf) {
        Connection connection = connections.recent(key);
        Standing.requireGoogleHealth(connection);
        requireAny(connection, scope, anyOf);
    }

    private static void requireAny(Connection connection, String scope, Set<String> anyOf) {
        if (Collections.disjoint(connection.scopes(), anyOf)) {
            throw new MissingScopeException(
                    connection.key(),
                    scope,
                    "connection '" + connection.key() + "' has not granted '" + scope
                            + "'; ask the person again with connections/authorize-url and this scope among 'scopes'");
        }
    }
}
