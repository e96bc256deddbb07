package io.github.camelfitbit.oauth;

import java.util.Collections;
import java.util.Set;

import io.github.camelfitbit.error.ConsentRequiredException;
import io.github.camelfitbit.error.MissingScopeException;
import io.github.camelfitbit.error.UnknownConnectionException;
import io.github.camelfitbit.model.Connection;
import io.github.camelfitbit.model.DataOperation;
import io.github.camelfitbit.model.DataType;
import io.github.camelfitbit.model.ScopeGroup;

/**
 * Tells before a call what the vendor would refuse: a missing scope costs no request. Thread-safe.
 *
 * @see <a href="https://developers.google.com/health/scopes">Google Health API, scopes</a>
 */
public final class Grants {

    private final Connections connections;

    /** @param connections what this node knows of the connections */
    public Grants(Connections connections) {
        this.connections = connections;
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

    private void require(String key, String scope, Set<String> anyOf) {
        Connection connection = connections.recent(key);
        Standing.requireTokens(connection);
        if (Collections.disjoint(connection.scopes(), anyOf)) {
            throw new MissingScopeException(
                    key,
                    scope,
                    "connection '" + key + "' has not granted '" + scope
                            + "'; ask the person again with connections/authorize-url and this scope among 'scopes'");
        }
    }
}
