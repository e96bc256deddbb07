package io.github.camelfitbit.oauth.token;

import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;

import io.github.camelfitbit.async.Failures;
import io.github.camelfitbit.model.Connection;
import io.github.camelfitbit.model.Secret;
import io.github.camelfitbit.model.Tokens;
import io.github.camelfitbit.oauth.Connections;
import io.github.camelfitbit.oauth.Standing;
import io.github.camelfitbit.oauth.endpoint.AuthorizationServers;
import io.github.camelfitbit.oauth.endpoint.Grant;
import io.github.camelfitbit.oauth.endpoint.InvalidGrantException;
import org.jspecify.annotations.Nullable;

/**
 * One refresh from reading the store to writing it (RFC 6749 section 6). Holds no state.
 *
 * <p>Across nodes the store decides: of two nodes that refresh at once, the one that writes second finds that the
 * record changed, and uses what the first one stored. A crash between the answer and the write loses nothing, because
 * the record still holds the refresh token whose identical request the next flight repeats.
 *
 * @param servers     who renews tokens
 * @param connections where they are kept
 * @param clock       what states are dated by
 */
record Refresh(AuthorizationServers servers, Connections connections, Clock clock) {

    /**
     * The connection with renewed tokens, stored.
     *
     * @param isDone whether what the store holds now makes the refresh unnecessary
     */
    CompletableFuture<Connection> unless(Predicate<Connection> isDone, String key) {
        Connection stored = connections.read(key);
        return isDone.test(stored) ? CompletableFuture.completedFuture(stored) : renew(stored);
    }

    private CompletableFuture<Connection> renew(Connection stored) {
        @Nullable Tokens tokens = stored.tokens();
        if (tokens == null) {
            throw Standing.consentRequired(stored);
        }
        @Nullable Secret refreshToken = tokens.refreshToken();
        if (refreshToken == null) {
            return CompletableFuture.completedFuture(giveUp(stored, tokens, "no_refresh_token"));
        }
        return servers.of(stored.api())
                .refresh(stored.key(), refreshToken, stored.scopes())
                .thenApply(grant -> keep(stored, tokens, grant))
                .exceptionallyCompose(failure -> afterFailure(stored, tokens, Failures.cause(failure)));
    }

    /** Stores the new tokens before anyone uses them. Whoever was faster wins, unless the tokens are still the old ones. */
    private Connection keep(Connection stored, Tokens old, Grant grant) {
        Connection kept = connections.update(
                stored.key(),
                current -> old.equals(current.tokens())
                        ? current.withTokens(grant.after(old), clock.instant()).withScopes(grant.scopes())
                        : current);
        Standing.requireTokens(kept);
        return kept;
    }

    private CompletableFuture<Connection> afterFailure(Connection stored, Tokens tried, Throwable failure) {
        return failure instanceof InvalidGrantException
                ? CompletableFuture.completedFuture(giveUp(stored, tried, "invalid_grant"))
                : CompletableFuture.failedFuture(failure);
    }

    /** Reads the store again first: another node may have rotated the token that was refused here. */
    private Connection giveUp(Connection stored, Tokens tried, String reason) {
        Connection now = connections.update(
                stored.key(),
                current -> tried.equals(current.tokens())
                        ? current.needsReauthorization(reason, clock.instant())
                        : current);
        Standing.requireTokens(now);
        return now;
    }
}
