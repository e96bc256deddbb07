package io.github.camelfitbit.oauth.token;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;

import io.github.camelfitbit.async.Failures;
import io.github.camelfitbit.async.Pauses;
import io.github.camelfitbit.async.Relay;
import io.github.camelfitbit.error.ConsentRequiredException;
import io.github.camelfitbit.error.FitbitException;
import io.github.camelfitbit.error.InvalidArgumentException;
import io.github.camelfitbit.error.RemoteException;
import io.github.camelfitbit.error.RemoteUnavailableException;
import io.github.camelfitbit.error.StoreException;
import io.github.camelfitbit.error.UnknownConnectionException;
import io.github.camelfitbit.model.Connection;
import io.github.camelfitbit.model.Secret;
import io.github.camelfitbit.model.Tokens;
import io.github.camelfitbit.oauth.Connections;
import io.github.camelfitbit.oauth.Standing;
import io.github.camelfitbit.oauth.endpoint.AuthorizationServers;
import io.github.camelfitbit.store.LeaseStore;

/**
 * Hands out access tokens that are good now, and renews them one refresh per person at a time, on whatever node.
 * Thread-safe.
 *
 * <p>Guarded is what is under way, by {@link Refreshes}. The network and the store are never called under a lock. A fresh
 * token comes on the caller's thread; everything after a refresh runs on the thread that brought the answer.
 *
 * <p>The futures fail with {@link UnknownConnectionException} when nobody is connected under the key,
 * {@link ConsentRequiredException} when the person has to consent (again), {@link RemoteUnavailableException} when the
 * vendor has a bad hour, {@link InvalidArgumentException} when it does not accept {@code clientId} or
 * {@code clientSecret}, and {@link StoreException} when the store fails. Only a confirmed refusal changes the connection.
 */
public final class TokenManager {

    /** How long before its end a token is renewed. */
    static final Duration REFRESH_MARGIN = Duration.ofMinutes(3);

    private final Connections connections;
    private final Refreshes refreshes;
    private final Refusals refusals;
    private final Clock clock;

    /**
     * @param servers     who renews tokens
     * @param connections where they are kept
     * @param leases      what keeps other nodes from renewing at the same time
     * @param pauses      how time passes while another node is at work
     * @param clock       what tells fresh from stale
     */
    public TokenManager(
            AuthorizationServers servers, Connections connections, LeaseStore leases, Pauses pauses, Clock clock) {
        this.connections = connections;
        this.refreshes = new Refreshes(new Refresh(servers, connections, clock, pauses), leases);
        this.refusals = new Refusals(connections, clock, pauses.nanos());
        this.clock = clock;
    }

    /** A token that is good now. Renews it first when it ends soon; if that fails for a passing reason, what is left of
     * the old one is used. */
    public CompletableFuture<Secret> accessToken(String connection) {
        return Relay.unwrapped(connected(connection).thenApply(TokenManager::accessToken));
    }

    /**
     * Renews now, whatever the clock says. Repairs a connection that needs re-authorisation if the vendor agrees.
     *
     * @return the connection with its new tokens
     */
    public CompletableFuture<Connection> refresh(String connection) {
        return refreshes.now(connection, null);
    }

    /** The connection with a token that is good now, as {@link #accessToken} gives it. */
    CompletableFuture<Connection> connected(String connection) {
        try {
            Connection known = connections.recent(connection);
            return isFresh(Standing.requireTokens(known))
                    ? CompletableFuture.completedFuture(known)
                    : renewed(known, Standing.requireTokens(known));
        } catch (FitbitException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    /**
     * After a 401: the connection with the token to try instead. Renews once, unless somebody did it already.
     *
     * @param rejectedToken what the vendor did not accept
     */
    CompletableFuture<Connection> replaced(String connection, Secret rejectedToken) {
        Predicate<Connection> isReplaced = stored -> {
            Tokens tokens = Standing.requireTokens(stored);
            return !tokens.accessToken().equals(rejectedToken) && !isExpired(tokens);
        };
        try {
            refusals.requireTurn(connection, rejectedToken);
            return renewed(connection, rejectedToken, isReplaced);
        } catch (FitbitException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    /** Takes note that the vendor refused a token that was just renewed; tells what to tell the caller. */
    FitbitException refused(String connection, Secret token) {
        return refusals.refused(connection, token);
    }

    /** Takes note that the vendor accepted the connection's token. */
    void accepted(Connection connection) {
        refusals.accepted(connection);
    }

    /** Repeats the refresh that somebody left behind with a lease. */
    CompletableFuture<Connection> repair(String connection, String abandonedBy) {
        return refreshes.now(connection, abandonedBy);
    }

    private CompletableFuture<Connection> renewed(Connection known, Tokens held) {
        if (held.refreshToken() == null && !isExpired(held)) {
            return CompletableFuture.completedFuture(known);
        }
        Predicate<Connection> isFresh = stored -> isFresh(Standing.requireTokens(stored));
        return Relay.unwrapped(refreshes
                .unless(isFresh, known.key())
                .exceptionallyCompose(failure -> fallBack(known, held, Failures.cause(failure))));
    }

    /** Whoever joins late may be given the very token that was just rejected: it asks once more. */
    private CompletableFuture<Connection> renewed(
            String connection, Secret rejectedToken, Predicate<Connection> isReplaced) {
        return Relay.unwrapped(refreshes
                .unless(isReplaced, connection)
                .thenCompose(first -> Standing.holds(first, rejectedToken)
                        ? refreshes.unless(isReplaced, connection)
                        : CompletableFuture.completedFuture(first))
                .whenComplete((now, failure) -> {
                    if (failure == null) {
                        refusals.renewed(connection);
                    }
                }));
    }

    private CompletableFuture<Connection> fallBack(Connection known, Tokens held, Throwable failure) {
        return isPassing(failure) && !isExpired(held)
                ? CompletableFuture.completedFuture(known)
                : CompletableFuture.failedFuture(failure);
    }

    private boolean isFresh(Tokens tokens) {
        Instant staleFrom = tokens.expiresAt().minus(REFRESH_MARGIN);
        return clock.instant().isBefore(staleFrom);
    }

    private boolean isExpired(Tokens tokens) {
        return !clock.instant().isBefore(tokens.expiresAt());
    }

    private static Secret accessToken(Connection connection) {
        return Standing.requireTokens(connection).accessToken();
    }

    private static boolean isPassing(Throwable failure) {
        return failure instanceof StoreException || (failure instanceof RemoteException remote && remote.isRetryable());
    }
}
