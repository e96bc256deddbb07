package io.github.camelfitbit.oauth.token;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;

import io.github.camelfitbit.async.Failures;
import io.github.camelfitbit.async.Relay;
import io.github.camelfitbit.error.ConsentRequiredException;
import io.github.camelfitbit.error.FitbitException;
import io.github.camelfitbit.error.InvalidArgumentException;
import io.github.camelfitbit.error.NotPermittedException;
import io.github.camelfitbit.error.RemoteException;
import io.github.camelfitbit.error.RemoteFailure;
import io.github.camelfitbit.error.RemoteUnavailableException;
import io.github.camelfitbit.error.StoreException;
import io.github.camelfitbit.error.UnknownConnectionException;
import io.github.camelfitbit.model.Connection;
import io.github.camelfitbit.model.Secret;
import io.github.camelfitbit.model.Tokens;
import io.github.camelfitbit.oauth.Connections;
import io.github.camelfitbit.oauth.Standing;
import io.github.camelfitbit.oauth.endpoint.AuthorizationServers;

/**
 * Hands out access tokens that are good now, and renews them one refresh per person at a time. Thread-safe.
 *
 * <p>Guarded is what is under way, by {@link SingleFlight}; nothing is kept per person beyond it. The network and the
 * store are never called under a lock. A fresh token comes on the caller's thread; everything after a refresh runs on
 * the thread that brought the answer.
 *
 * <p>The futures fail with {@link UnknownConnectionException} when nobody is connected under the key,
 * {@link ConsentRequiredException} when the person has to consent (again), {@link RemoteUnavailableException} when the
 * vendor has a bad hour, {@link InvalidArgumentException} when it does not accept {@code clientId} or
 * {@code clientSecret}, and {@link StoreException} when the store fails. Only a confirmed refusal changes the connection.
 */
public final class TokenManager {

    /** How long before its end a token is renewed, unless told otherwise. */
    public static final Duration DEFAULT_REFRESH_MARGIN = Duration.ofMinutes(3);

    private final Connections connections;
    private final Refresh refresh;
    private final Clock clock;
    private final Duration refreshMargin;
    private final SingleFlight<Connection> flights = new SingleFlight<>();

    /**
     * @param servers       who renews tokens
     * @param connections   where they are kept
     * @param clock         what tells fresh from stale
     * @param refreshMargin how long before its end a token is renewed; must be shorter than the vendor's token lifetime,
     *                      or each call renews. Zero: only when it has ended
     */
    public TokenManager(AuthorizationServers servers, Connections connections, Clock clock, Duration refreshMargin) {
        this.connections = connections;
        this.refresh = new Refresh(servers, connections, clock);
        this.clock = clock;
        this.refreshMargin = refreshMargin;
    }

    /** A token that is good now. Renews it first when it ends soon; if that fails for a passing reason, what is left of
     * the old one is used. */
    public CompletableFuture<Secret> accessToken(String connection) {
        try {
            Tokens held = Standing.requireTokens(connections.recent(connection));
            return isFresh(held) ? CompletableFuture.completedFuture(held.accessToken()) : renewed(connection, held);
        } catch (FitbitException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    /**
     * After a 401: the token to try instead. Renews once, unless somebody did it already.
     *
     * @param rejectedToken what the vendor did not accept
     */
    public CompletableFuture<Secret> refresh(String connection, Secret rejectedToken) {
        Predicate<Connection> replaced = stored -> {
            Tokens tokens = Standing.requireTokens(stored);
            return !tokens.accessToken().equals(rejectedToken) && !isExpired(tokens);
        };
        // whoever joins late may be given the very token that was just rejected: ask once more
        return Relay.unwrapped(flight(connection, replaced)
                .thenCompose(first -> Standing.holds(first, rejectedToken)
                        ? flight(connection, replaced)
                        : CompletableFuture.completedFuture(first))
                .thenApply(TokenManager::accessToken));
    }

    /**
     * Renews now, whatever the clock says. Repairs a connection that needs re-authorisation if the vendor agrees.
     *
     * @return the connection with its new tokens
     */
    public CompletableFuture<Connection> refresh(String connection) {
        return flight(connection, stored -> false);
    }

    /**
     * Takes note that the vendor refused a token that was just renewed: the connection needs re-authorisation, unless it
     * holds another token by now.
     */
    FitbitException refused(String connection, Secret token) {
        Connection now = connections.update(
                connection,
                stored -> Standing.holds(stored, token)
                        ? stored.needsReauthorization("unauthorized_after_refresh", clock.instant())
                        : stored);
        return Standing.holds(now, token) ? Standing.consentRequired(now) : overtaken(connection);
    }

    private CompletableFuture<Secret> renewed(String connection, Tokens held) {
        if (held.refreshToken() == null && !isExpired(held)) {
            return CompletableFuture.completedFuture(held.accessToken());
        }
        Predicate<Connection> fresh = stored -> isFresh(Standing.requireTokens(stored));
        return Relay.unwrapped(flight(connection, fresh)
                .thenApply(TokenManager::accessToken)
                .exceptionallyCompose(failure -> fallBack(held, Failures.cause(failure))));
    }

    private CompletableFuture<Secret> fallBack(Tokens held, Throwable failure) {
        return isPassing(failure) && !isExpired(held)
                ? CompletableFuture.completedFuture(held.accessToken())
                : CompletableFuture.failedFuture(failure);
    }

    private CompletableFuture<Connection> flight(String connection, Predicate<Connection> isDone) {
        return flights.join(connection, () -> refresh.unless(isDone, connection));
    }

    private boolean isFresh(Tokens tokens) {
        Instant staleFrom = tokens.expiresAt().minus(refreshMargin);
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

    private static NotPermittedException overtaken(String connection) {
        return new NotPermittedException(
                "connection '" + connection + "' changed while the vendor refused its old token; try again",
                RemoteFailure.passing(401, ""),
                null);
    }
}
