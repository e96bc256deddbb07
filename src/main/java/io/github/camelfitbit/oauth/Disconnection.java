package io.github.camelfitbit.oauth;

import java.util.concurrent.CompletableFuture;

import io.github.camelfitbit.error.FitbitException;
import io.github.camelfitbit.model.Connection;
import io.github.camelfitbit.model.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Ends a connection. The tokens are erased first: the wish to be forgotten must not wait for the vendor, and a refresh
 * that is under way finds the record changed and stores nothing.
 *
 * @param server      who revokes
 * @param connections where tokens are erased
 */
record Disconnection(AuthorizationServer server, Connections connections) {

    CompletableFuture<Disconnected> end(String key) {
        try {
            return erase(connections.read(key));
        } catch (FitbitException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private CompletableFuture<Disconnected> erase(Connection connection) {
        Connection ended = connection.disconnected();
        if (ended.equals(connection)) {
            return CompletableFuture.completedFuture(new Disconnected(connection, null));
        }
        if (!connections.compareAndSet(connection, ended)) {
            return erase(connections.read(connection.key()));
        }
        return revoke(ended.withVersion(connection.version() + 1), connection.tokens());
    }

    private CompletableFuture<Disconnected> revoke(Connection ended, @Nullable Tokens tokens) {
        if (tokens == null) {
            return CompletableFuture.completedFuture(new Disconnected(ended, null));
        }
        return Unwrapped.of(server.revoke(ended.key(), Grant.revocable(tokens))
                .handle((nothing, failure) -> new Disconnected(ended, failure == null ? null : reported(failure))));
    }

    private static FitbitException reported(Throwable failure) {
        Throwable cause = Unwrapped.cause(failure);
        return cause instanceof FitbitException known
                ? known
                : new FitbitException(
                        "the vendor could not be asked to revoke; the person can end it in the account's settings",
                        cause);
    }
}
