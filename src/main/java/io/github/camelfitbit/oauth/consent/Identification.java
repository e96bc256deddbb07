package io.github.camelfitbit.oauth.consent;

import java.util.Map;
import java.util.concurrent.CompletableFuture;

import io.github.camelfitbit.async.Failures;
import io.github.camelfitbit.async.Relay;
import io.github.camelfitbit.error.ConsentRequiredException;
import io.github.camelfitbit.model.Api;
import io.github.camelfitbit.model.Connection;
import io.github.camelfitbit.model.Connection.Person;
import io.github.camelfitbit.model.Tokens;
import io.github.camelfitbit.oauth.Connections;
import io.github.camelfitbit.oauth.endpoint.Grant;
import org.jspecify.annotations.Nullable;

import static java.util.Objects.requireNonNull;

/**
 * Finds out who is behind a grant: Fitbit's token answer says so, Google is asked. Holds no state.
 *
 * @param lookups     whom to ask, by API
 * @param connections where the answer is noted
 */
record Identification(Map<Api, PersonLookup> lookups, Connections connections) {

    /** Whether nothing is left to ask: the time zone of a Fitbit person is told later than the id. */
    static boolean isComplete(Connection connection) {
        @Nullable Person person = connection.person();
        boolean zoneIsToldLater =
                connection.api() == Api.FITBIT_WEB && connection.scopes().contains("profile");
        return person != null && !(person.zone() == null && zoneIsToldLater);
    }

    /** Asks who {@code tokens} belong to, and notes it if the connection still holds that grant. */
    CompletableFuture<Connection> note(Api api, String key, Tokens tokens) {
        return Relay.unwrapped(whoIs(api, key, tokens)
                .thenApply(person ->
                        connections.update(key, current -> holds(current, tokens) ? named(current, person) : current)));
    }

    /** Who consented, before anything is stored; fails with {@link ConsentRequiredException} when nobody says. */
    CompletableFuture<Person> personOf(Connection connected, Grant grant) {
        String key = connected.key();
        @Nullable Person told = grant.person();
        return told != null
                ? CompletableFuture.completedFuture(told)
                : whoIs(connected.api(), key, grant.tokens()).exceptionally(failure -> {
                    throw unverified(key, failure);
                });
    }

    /** Ids that are known stay: of a person who has some, only the zone can be news. */
    static Connection named(Connection connection, Person found) {
        @Nullable Person known = connection.person();
        return connection.withPerson(known == null || known.isSameAs(found) ? found : known);
    }

    /** However the lookup fails, it is a failure of the future: the grant must not be lost to a fault of ours. */
    private CompletableFuture<Person> whoIs(Api api, String key, Tokens tokens) {
        return CompletableFuture.completedFuture(tokens.accessToken())
                .thenCompose(token ->
                        requireNonNull(lookups.get(api), "no lookup for " + api).lookUp(key, token));
    }

    /** Whether the grant is still the one that was asked about; its access token may be newer. */
    private static boolean holds(Connection connection, Tokens asked) {
        @Nullable Tokens held = connection.tokens();
        return held != null && Grant.revocable(held).equals(Grant.revocable(asked));
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
}
