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
 * Ends a connection. The tokens are erased first: the wish to be forgotten must not wait for the vendor, and a refresh
 * that is under way finds the record changed and stores nothing.
 *
 * @param servers     who revokes
 * @param connections where tokens are erased
 * @param clock       what the end is dated by
 */
record Disconnection(AuthorizationServers servers, Connections connections, Clock clock) {

    CompletableFuture<Disconnected> end(String key) {
        try {
            Connections.Replaced ended = connections.replace(key, this::ended);
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
        return Relay.unwrapped(servers.of(ended.api())
                .revoke(ended.key(), Grant.revocable(tokens))
                .handle((isRevoked, failure) -> new Disconnected(ended, failure == null ? null : reported(failure))));
    }

    private static FitbitException reported(Throwable failure) {
        Throwable cause = Failures.cause(failure);
        return cause instanceof FitbitException known
                ? known
                : new FitbitException(
                        "the vendor could not be asked to revoke; the person can end it in the account's settings",
                        cause);
    }
}
