package io.github.camelfitbit.oauth.consent;

import java.time.Clock;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

import io.github.camelfitbit.async.Failures;
import io.github.camelfitbit.error.ConsentRequiredException;
import io.github.camelfitbit.error.FitbitException;
import io.github.camelfitbit.error.InvalidArgumentException;
import io.github.camelfitbit.model.Api;
import io.github.camelfitbit.model.Connection;
import io.github.camelfitbit.model.Connection.Person;
import io.github.camelfitbit.model.ConnectionState;
import io.github.camelfitbit.oauth.Connections;
import io.github.camelfitbit.oauth.endpoint.AuthorizationServers;
import io.github.camelfitbit.oauth.endpoint.Grant;
import io.github.camelfitbit.store.PendingConsent;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decides what becomes of a new grant: whose it is, and whether it may take the key. Holds no state.
 *
 * <p>A key that nobody holds gets the grant at once, without the memory of whoever held it before, and the person
 * afterwards: a vendor that does not say who it is must not cost the consent. A key that somebody holds gets it only after
 * the vendor said that it is the same person: one poll with the wrong person's token would deliver that person's health
 * data under this key. Disconnecting frees a key.
 *
 * <p>A person may move from the Fitbit Web API to the Google Health API and keeps key and cursors, see {@link Move}.
 */
record GrantAcceptance(AuthorizationServers servers, ConsentStores stores, Identification identification, Clock clock) {

    private static final Logger LOG = LoggerFactory.getLogger(GrantAcceptance.class);

    /**
     * Fails early what {@link #accept} would refuse.
     *
     * @return whether somebody holds the key or held it
     * @throws InvalidArgumentException when the key's connection cannot change to this API
     */
    boolean requireMayAsk(String key, Api api) {
        Optional<Connection> known = connections().find(key);
        if (known.filter(GrantAcceptance::isHeld)
                .filter(held -> isBackwards(held, api))
                .isPresent()) {
            throw new InvalidArgumentException(backwards(key));
        }
        return known.isPresent();
    }

    CompletableFuture<ConsentGranted> accept(PendingConsent consent, Grant grant) {
        return admit(consent.connection(), consent.api(), grant).thenApply(admitted -> {
            Connection connection = admitted.connection();
            Lifetime.explain(connection.key(), grant.tokens(), clock.instant());
            return new ConsentGranted(connection, missing(consent.scopes(), grant.scopes()), admitted.failure());
        });
    }

    /** The stored connection, and why a former grant could not be ended. */
    private record Admitted(Connection connection, @Nullable FitbitException failure) {}

    private CompletableFuture<Admitted> admit(String key, Api api, Grant grant) {
        @Nullable Connection known = connections().find(key).orElse(null);
        Connection connected = connected(key, api, grant);
        if (known == null || !isHeld(known)) {
            stores.cursors().removeAll(key);
            return storeThenIdentify(known, connected, grant);
        }
        if (known.api() == api) {
            @Nullable Person holder = known.person();
            return holder == null
                    ? storeThenIdentify(known, connected, grant)
                    : identifyThenStore(known, holder, connected, grant);
        }
        return isBackwards(known, api)
                ? refuse(connected, grant.person(), grant, backwards(key))
                : identifyThenMove(known, connected, grant);
    }

    private CompletableFuture<Admitted> storeThenIdentify(
            @Nullable Connection known, Connection connected, Grant grant) {
        String key = connected.key();
        if (!connections().compareAndSet(known, connected)) {
            return admit(key, connected.api(), grant);
        }
        Connection stored = connected.withVersion(known == null ? 1 : known.version() + 1);
        if (Identification.isComplete(stored)) {
            return CompletableFuture.completedFuture(new Admitted(stored, null));
        }
        return identification
                .note(connected.api(), key, grant.tokens())
                .exceptionally(failure -> {
                    LOG.info(
                            "connection '{}' is connected, but the vendor did not say yet who it is ({})",
                            key,
                            kind(failure));
                    return stored;
                })
                .thenApply(connection -> new Admitted(connection, null));
    }

    private CompletableFuture<Admitted> identifyThenStore(
            Connection known, Person holder, Connection connected, Grant grant) {
        return identification
                .personOf(connected, grant)
                .thenCompose(person -> person.isSameAs(holder)
                        ? replace(known, Identification.named(connected, withZonesOf(holder, person)), grant)
                        : refuse(connected, person, grant, anotherAccount(connected.key())));
    }

    private CompletableFuture<Admitted> identifyThenMove(Connection known, Connection connected, Grant grant) {
        Move move = new Move(servers, stores, clock);
        return identification
                .personOf(connected, grant)
                .thenCompose(person -> move.isSamePerson(known, person)
                        ? replace(move.prepared(known), Identification.named(connected, person), grant)
                                .thenCompose(admitted -> admitted.connection().api() == connected.api()
                                        ? move.endFormerGrant(known)
                                                .thenApply(f -> new Admitted(admitted.connection(), f))
                                        : CompletableFuture.completedFuture(admitted))
                        : refuse(connected, person, grant, move.refusal(known, person)));
    }

    private CompletableFuture<Admitted> replace(Connection known, Connection connected, Grant grant) {
        return connections().compareAndSet(known, connected)
                ? CompletableFuture.completedFuture(new Admitted(connected.withVersion(known.version() + 1), null))
                : admit(known.key(), connected.api(), grant);
    }

    /**
     * Ends the grant of a person who holds another key only by mistake. A revocation ends all that the person granted to
     * this application, so it is left alone when that person may be connected under a key of their own.
     */
    private CompletableFuture<Admitted> refuse(Connection connected, @Nullable Person person, Grant grant, String why) {
        String key = connected.key();
        boolean alone = !connections().anyOther(key, other -> mayBe(other, connected.api(), person));
        CompletableFuture<Boolean> revoked = alone
                ? servers.of(connected.api()).revoke(key, Grant.revocable(grant.tokens()))
                : CompletableFuture.completedFuture(false);
        return revoked.handle((isRevoked, failure) -> {
            throw new ConsentRequiredException(key, why);
        });
    }

    private Connection connected(String key, Api api, Grant grant) {
        Connection connected = Connection.connected(key, api, grant.scopes(), grant.tokens(), clock.instant());
        @Nullable Person told = grant.person();
        return told == null ? connected : connected.withPerson(told);
    }

    private Connections connections() {
        return stores.connections();
    }

    private static boolean isHeld(Connection connection) {
        return connection.state() != ConnectionState.DISCONNECTED;
    }

    /** Google's API is where data will be: nobody moves away from it under the same key. */
    private static boolean isBackwards(Connection held, Api api) {
        return held.api() == Api.GOOGLE_HEALTH && api == Api.FITBIT_WEB;
    }

    private static String backwards(String key) {
        return "connection '" + key
                + "' is connected to the Google Health API already and does not go back to the Fitbit"
                + " Web API, which is being switched off; use another key, or free this one with"
                + " connections/disconnect first";
    }

    private static String anotherAccount(String key) {
        return "connection '" + key
                + "' belongs to another account than the one that consented now; its tokens are "
                + "unchanged. Let the person choose the right account (connections/authorize-url), or free "
                + "the key with connections/disconnect first";
    }

    /** A zone that the vendor did not tell is the one that was known; one that it did may be another than that. */
    private Person withZonesOf(Person holder, Person person) {
        Person known = new Person(person.healthUserId(), person.legacyUserId(), holder.zone(), holder.formerZones());
        return person.zone() == null ? known : known.inZone(person.zone(), clock.instant());
    }

    private static boolean mayBe(Connection other, Api api, @Nullable Person person) {
        @Nullable Person known = other.person();
        return other.api() == api
                && other.tokens() != null
                && (known == null || person == null || known.isSameAs(person));
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
