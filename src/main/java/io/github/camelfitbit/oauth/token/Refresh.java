package io.github.camelfitbit.oauth.token;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

import io.github.camelfitbit.async.Failures;
import io.github.camelfitbit.async.Pauses;
import io.github.camelfitbit.error.RemoteException;
import io.github.camelfitbit.model.Connection;
import io.github.camelfitbit.model.ConnectionState;
import io.github.camelfitbit.model.Secret;
import io.github.camelfitbit.model.Tokens;
import io.github.camelfitbit.oauth.Connections;
import io.github.camelfitbit.oauth.Standing;
import io.github.camelfitbit.oauth.endpoint.AuthorizationServer;
import io.github.camelfitbit.oauth.endpoint.AuthorizationServers;
import io.github.camelfitbit.oauth.endpoint.Grant;
import io.github.camelfitbit.oauth.endpoint.InvalidGrantException;
import org.jspecify.annotations.Nullable;

/**
 * One refresh, from what the store holds to what it holds then (RFC 6749 section 6). Holds no state.
 *
 * <p>Every repetition sends the identical request: Fitbit's refresh tokens are spent by their use, but the identical
 * request is answered with the same pair for about two minutes. The store decides who was first: whoever finds the record
 * changed uses what is there. A refusal is believed when the record was read again, unchanged, and the vendor refused a
 * second time; the pause between is for a node that was answered and has not stored yet.
 *
 * @param servers     who renews tokens
 * @param connections where they are kept
 * @param clock       what states are dated by
 * @param pauses      how time passes between two questions
 */
record Refresh(AuthorizationServers servers, Connections connections, Clock clock, Pauses pauses) {

    private static final Duration PAUSE = Duration.ofSeconds(2);
    /** Fitbit answers 409 to the second of two requests that meet. */
    private static final int CONFLICT = 409;

    private static final int MAX_CONFLICTS = 3;

    /** The connection with renewed tokens, stored. */
    CompletableFuture<Connection> of(Connection stored) {
        @Nullable Tokens tokens = stored.tokens();
        if (tokens == null) {
            throw Standing.consentRequired(stored);
        }
        return tokens.refreshToken() == null
                ? CompletableFuture.completedFuture(giveUp(new Question(stored, tokens, 0, 0), "no_refresh_token"))
                : ask(new Question(stored, tokens, 0, 0), tokens.refreshToken());
    }

    private CompletableFuture<Connection> ask(Question question, Secret refreshToken) {
        Connection stored = question.stored();
        return servers.of(stored.api())
                .refresh(stored.key(), refreshToken, stored.scopes())
                .handle((grant, failure) -> failure == null
                        ? keep(question, grant)
                        : afterFailure(question, refreshToken, Failures.cause(failure)))
                .thenCompose(outcome -> outcome);
    }

    /** Stores the new tokens before anyone uses them. Whoever was faster wins, unless the tokens are still the old ones. */
    private CompletableFuture<Connection> keep(Question question, Grant grant) {
        Tokens renewed = grant.after(question.tokens());
        Connection kept = connections.update(
                question.key(), current -> question.isAbout(current) ? renew(current, renewed, grant) : current);
        return kept.state() == ConnectionState.DISCONNECTED
                ? end(kept, question, renewed)
                : CompletableFuture.completedFuture(connected(kept));
    }

    /** The vendor's good word repairs what needed re-authorisation, and begins the count of refusals anew. */
    private Connection renew(Connection current, Tokens renewed, Grant grant) {
        Connection next = current.withTokens(renewed, clock.instant()).withScopes(grant.scopes());
        return current.state() == ConnectionState.CONNECTED ? next : next.withRefusedSince(null);
    }

    /**
     * The person disconnected meanwhile: the new pair is not stored, and revoked if the revocation of the old one cannot
     * have met it.
     */
    private CompletableFuture<Connection> end(Connection ended, Question question, Tokens renewed) {
        AuthorizationServer server = servers.of(ended.api());
        Secret unknown = Grant.revocable(renewed);
        CompletableFuture<Boolean> revoked = unknown.equals(question.tokens().refreshToken())
                ? CompletableFuture.completedFuture(false)
                : server.revoke(ended.key(), unknown);
        return revoked.handle((isRevoked, failure) -> {
            throw Standing.consentRequired(ended);
        });
    }

    private CompletableFuture<Connection> afterFailure(Question question, Secret refreshToken, Throwable failure) {
        if (failure instanceof InvalidGrantException) {
            return unlessChanged(
                    question,
                    () -> question.refusals() == 0
                            ? pause(question.refused(), refreshToken)
                            : CompletableFuture.completedFuture(giveUp(question, "invalid_grant")));
        }
        boolean isConflict = failure instanceof RemoteException remote && remote.getHttpResponseCode() == CONFLICT;
        return isConflict && question.conflicts() < MAX_CONFLICTS
                ? unlessChanged(question, () -> pause(question.inConflict(), refreshToken))
                : CompletableFuture.failedFuture(failure);
    }

    private CompletableFuture<Connection> pause(Question question, Secret refreshToken) {
        return pauses.after(pauses.upTo(PAUSE), () -> unlessChanged(question, () -> ask(question, refreshToken)));
    }

    /** Reads the store again first: another node may have rotated the token. */
    private CompletableFuture<Connection> unlessChanged(
            Question question, Supplier<CompletableFuture<Connection>> otherwise) {
        Connection now = connections.read(question.key());
        return question.isAbout(now) ? otherwise.get() : CompletableFuture.completedFuture(connected(now));
    }

    private Connection giveUp(Question question, String reason) {
        return connected(connections.update(
                question.key(),
                current -> question.isAbout(current) && current.state() == ConnectionState.CONNECTED
                        ? current.needsReauthorization(reason, clock.instant())
                        : current));
    }

    private static Connection connected(Connection connection) {
        Standing.requireTokens(connection);
        return connection;
    }

    /**
     * What is asked of the vendor, and how that went so far.
     *
     * @param refusals  how often it said {@code invalid_grant}
     * @param conflicts how often it said that another refresh is under way
     */
    private record Question(Connection stored, Tokens tokens, int refusals, int conflicts) {

        String key() {
            return stored.key();
        }

        /** Whether the connection still has the tokens that are being renewed. */
        boolean isAbout(Connection current) {
            return tokens.equals(current.tokens());
        }

        Question refused() {
            return new Question(stored, tokens, refusals + 1, conflicts);
        }

        Question inConflict() {
            return new Question(stored, tokens, refusals, conflicts + 1);
        }
    }
}
