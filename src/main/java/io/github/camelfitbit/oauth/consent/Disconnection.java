package io.github.camelfitbit.oauth.consent;

import java.time.Clock;
import java.util.concurrent.CompletableFuture;

import io.github.camelfitbit.async.Failures;
import io.github.camelfitbit.async.Relay;
import io.github.camelfitbit.error.FitbitException;
import io.github.camelfitbit.model.Connection;
import io.github.camelfitbit.model.ConnectionState;
import io.github.camelfitbit.model.Tokens;
import io.github.camelfitbit.oauth.Connections;
import io.github.camelfitbit.oauth.endpoint.AuthorizationServers;
import io.github.camelfitbit.oauth.endpoint.Grant;
import org.jspecify.annotations.Nullable;

/**
 * Ends a connection. The cursors go before it is written down that it has ended, so that nobody who is given the key then
 * finds somebody else's. The tokens are erased before the vendor is asked: the wish to be forgotten must not wait for the vendor, and a refresh
 * that is under way finds the record changed and stores nothing.
 *
 * @param servers who revokes
 * @param stores  where tokens and cursors are erased
 * @param clock   what the end is dated by
 */
record Disconnection(AuthorizationServers servers, ConsentStores stores, Clock clock) {

    CompletableFuture<Disconnected> end(String key) {
        try {
            stores.cursors().removeAll(key);
            Connections.Replaced ended = stores.connections().replace(key, this::ended);
            return revoke(ended.after(), ended.before().tokens());
        } catch (FitbitException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private Connection ended(Connection connection) {
        return connection.state() == ConnectionState.DISCONNECTED
                ? connection
                : connection.disconnected(clock.instant());
    }

    private CompletableFuture<Disconnected> revoke(Connection ended, @Nullable Tokens tokens) {
        if (tokens == null) {
            return CompletableFuture.completedFuture(new Disconnected(ended, null));
        }
        return Relay.unwrapped(revocation(ended, tokens)
                .handle((isRevoked, failure) ->
                        new Disconnected(ended, failure == null ? null : reported(Failures.cause(failure)))));
    }

    /** An API whose client is no longer configured cannot be asked; the connection has ended all the same. */
    private CompletableFuture<Boolean> revocation(Connection ended, Tokens tokens) {
        try {
            return servers.of(ended.api()).revoke(ended.key(), Grant.revocable(tokens));
        } catch (FitbitException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    /** Why the vendor did not confirm the end, as it is told to the route. */
    static FitbitException reported(Throwable cause) {
        return cause instanceof FitbitException known
                ? known
                : new FitbitException(
                        "the vendor could not be asked to revoke; the person can end it in the account's settings",
                        cause);
    }
}
