package io.github.camelfitbit.oauth.consent;

import java.time.Clock;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

import io.github.camelfitbit.async.Failures;
import io.github.camelfitbit.async.Relay;
import io.github.camelfitbit.error.ConsentRequiredException;
import io.github.camelfitbit.model.Api;
import io.github.camelfitbit.model.Connection;
import io.github.camelfitbit.model.Connection.Person;
import io.github.camelfitbit.model.ConnectionState;
import io.github.camelfitbit.model.Tokens;
import io.github.camelfitbit.oauth.Connections;
import io.github.camelfitbit.oauth.endpoint.AuthorizationServers;
import io.github.camelfitbit.oauth.endpoint.Grant;
import io.github.camelfitbit.store.PendingConsent;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import static java.util.Objects.requireNonNull;

/**
 * Decides what becomes of a new grant: whose it is, and whether it may take the key. Holds no state.
 *
 * <p>A key that nobody holds gets the grant at once and the person afterwards: a vendor that does not say who it is must
 * not cost the consent. A key that somebody holds gets it only after the vendor said that it is the same person: one
 * poll with the wrong person's token would deliver that person's health data under this key. Disconnecting frees a key.
 */
record GrantAcceptance(
        AuthorizationServers servers, Connections connections, Map<Api, PersonLookup> personLookups, Clock clock) {

    private static final Logger LOG = LoggerFactory.getLogger(GrantAcceptance.class);

    CompletableFuture<ConsentGranted> accept(PendingConsent consent, Grant grant) {
        return admit(consent.connection(), consent.api(), grant).thenApply(connection -> {
            Lifetime.explain(connection.key(), grant.tokens(), clock.instant());
            return new ConsentGranted(connection, missing(consent.scopes(), grant.scopes()));
        });
    }

    /** Asks who {@code tokens} belong to, and notes it if the connection still holds that grant. */
    CompletableFuture<Connection> identify(Api api, String key, Tokens tokens) {
        return Relay.unwrapped(whoIs(api, key, tokens)
                .thenApply(person -> connections.update(
                        key, current -> isUnnamed(current, tokens) ? current.withPerson(person) : current)));
    }

    private CompletableFuture<Connection> admit(String key, Api api, Grant grant) {
        Optional<Connection> known = connections.find(key);
        Person holder = known.filter(connection -> connection.state() != ConnectionState.DISCONNECTED)
                .map(Connection::person)
                .orElse(null);
        return holder == null
                ? storeThenIdentify(known.orElse(null), connected(key, api, grant), grant)
                : identifyThenStore(known.orElseThrow(), holder, connected(key, api, grant), grant);
    }

    private CompletableFuture<Connection> storeThenIdentify(
            @Nullable Connection known, Connection connected, Grant grant) {
        String key = connected.key();
        if (!connections.compareAndSet(known, connected)) {
            return admit(key, connected.api(), grant);
        }
        Connection stored = connected.withVersion(known == null ? 1 : known.version() + 1);
        return identify(connected.api(), key, grant.tokens()).exceptionally(failure -> {
            LOG.info("connection '{}' is connected, but the vendor did not say yet who it is ({})", key, kind(failure));
            return stored;
        });
    }

    private CompletableFuture<Connection> identifyThenStore(
            Connection known, Person holder, Connection connected, Grant grant) {
        String key = known.key();
        return whoIs(connected.api(), key, grant.tokens())
                .exceptionally(failure -> {
                    throw unverified(key, failure);
                })
                .thenCompose(person -> person.isSameAs(holder)
                        ? replace(known, connected.withPerson(person), grant)
                        : refuse(connected, person, grant));
    }

    private CompletableFuture<Connection> replace(Connection known, Connection connected, Grant grant) {
        return connections.compareAndSet(known, connected)
                ? CompletableFuture.completedFuture(connected.withVersion(known.version() + 1))
                : admit(known.key(), connected.api(), grant);
    }

    /**
     * Ends the grant of a person who holds another key only by mistake. At Google a revocation ends all that the person
     * granted to this project, so it is left alone when that person may be connected under a key of their own.
     */
    private CompletableFuture<Connection> refuse(Connection connected, Person person, Grant grant) {
        String key = connected.key();
        boolean alone = !connections.anyOther(key, other -> mayBe(other, person));
        CompletableFuture<Boolean> revoked = alone
                ? servers.of(connected.api()).revoke(key, Grant.revocable(grant.tokens()))
                : CompletableFuture.completedFuture(false);
        return revoked.handle((isRevoked, failure) -> {
            throw new ConsentRequiredException(
                    key,
                    "connection '" + key
                            + "' belongs to another account than the one that consented now; its tokens are "
                            + "unchanged. Let the person choose the right account (connections/authorize-url), or free "
                            + "the key with connections/disconnect first");
        });
    }

    /** However the lookup fails, it is a failure of the future: the grant must not be lost to a fault of ours. */
    private CompletableFuture<Person> whoIs(Api api, String key, Tokens tokens) {
        return CompletableFuture.completedFuture(tokens.accessToken())
                .thenCompose(token -> requireNonNull(personLookups.get(api), "no lookup for " + api)
                        .lookUp(key, token));
    }

    private Connection connected(String key, Api api, Grant grant) {
        return Connection.connected(key, api, grant.scopes(), grant.tokens(), clock.instant());
    }

    private static ConsentRequiredException unverified(String key, Throwable failure) {
        ConsentRequiredException refusal = new ConsentRequiredException(
                key,
                "connection '" + key
                        + "': the vendor did not say who consented, so it cannot be told whether it is the "
                        + "same person; the tokens are unchanged, start again with connections/authorize-url");
        refusal.initCause(Failures.cause(failure));
        return refusal;
    }

    /** Whether nobody is named yet and the grant is still the one that was asked about; its access token may be newer. */
    private static boolean isUnnamed(Connection connection, Tokens asked) {
        @Nullable Tokens held = connection.tokens();
        return connection.person() == null
                && held != null
                && Grant.revocable(held).equals(Grant.revocable(asked));
    }

    private static boolean mayBe(Connection other, Person person) {
        @Nullable Person known = other.person();
        return other.tokens() != null && (known == null || known.isSameAs(person));
    }

    private static Set<String> missing(Set<String> asked, Set<String> granted) {
        Set<String> missing = new HashSet<>(asked);
        missing.removeAll(granted);
        return missing;
    }

    private static String kind(Throwable failure) {
        return Failures.cause(failure).getClass().getSimpleName();
    }
}
