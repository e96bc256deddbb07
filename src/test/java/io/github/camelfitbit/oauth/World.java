package io.github.camelfitbit.oauth;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;

import io.github.camelfitbit.async.Pauses;
import io.github.camelfitbit.http.Caller;
import io.github.camelfitbit.http.HttpRequest;
import io.github.camelfitbit.http.Priority;
import io.github.camelfitbit.model.Api;
import io.github.camelfitbit.model.Connection;
import io.github.camelfitbit.model.Connection.Person;
import io.github.camelfitbit.model.Secret;
import io.github.camelfitbit.model.Tokens;
import io.github.camelfitbit.oauth.consent.ConsentFlow;
import io.github.camelfitbit.oauth.consent.ConsentStores;
import io.github.camelfitbit.oauth.consent.PersonLookup;
import io.github.camelfitbit.oauth.endpoint.AuthorizationServer;
import io.github.camelfitbit.oauth.endpoint.AuthorizationServers;
import io.github.camelfitbit.oauth.endpoint.OAuthSettings;
import io.github.camelfitbit.oauth.token.AuthorizedTransport;
import io.github.camelfitbit.oauth.token.TokenManager;
import io.github.camelfitbit.store.memory.MemoryCursorStore;
import io.github.camelfitbit.time.ManualScheduler;
import org.jspecify.annotations.Nullable;

import static java.util.Objects.requireNonNull;

/** A node with a store, an authorization server and an API that the test answers for. */
public final class World {

    public static final URI API = URI.create("https://health.googleapis.com");
    public static final Instant EXPIRES = HandMovedClock.START.plus(Duration.ofHours(1));

    public final HandMovedClock clock = new HandMovedClock();
    public final RememberedConnections store = new RememberedConnections();
    public final RememberedConsents consents = new RememberedConsents();
    public final MemoryCursorStore cursors = new MemoryCursorStore();
    /** To the token and revocation endpoints. */
    public final ScriptedTransport oauth = new ScriptedTransport();
    /** To the API. */
    public final ScriptedTransport api = new ScriptedTransport();

    public CompletableFuture<Person> whoIsIt = CompletableFuture.completedFuture(person("111"));

    public final OAuthSettings settings = OAuthSettings.google(
            "client-1",
            Secret.of("client-secret-1"),
            URI.create("https://example.org/fitbit/callback"),
            Set.of("sleep.readonly", "profile.readonly"));
    public final OAuthSettings fitbitSettings = OAuthSettings.fitbit(
            "fitbit-client-1",
            Secret.of("fitbit-secret-1"),
            URI.create("https://example.org/fitbit/callback"),
            Set.of("sleep", "profile"));
    /** Both vendors; Google unless somebody says otherwise. */
    public final AuthorizationServers servers = new AuthorizationServers(
            Api.GOOGLE_HEALTH,
            List.of(
                    new AuthorizationServer(settings, oauth, clock),
                    new AuthorizationServer(fitbitSettings, oauth, clock)));

    public final Connections connections = new Connections(store, clock::nanos);
    /** What pauses wait for; {@link #clock} is moved apart from it. */
    public final ManualScheduler time = new ManualScheduler();

    public final Pauses pauses = new Pauses(time, Runnable::run, time.nanos(), () -> 0.999);
    public final RememberedLeases leases = new RememberedLeases();
    public final TokenManager tokens = new TokenManager(servers, connections, leases, pauses, clock);
    public final AuthorizedTransport transport = new AuthorizedTransport(api, tokens, Api.GOOGLE_HEALTH, API);
    private final PersonLookup lookup = (key, token) -> whoIsIt;
    public final ConsentFlow consent = new ConsentFlow(
            servers,
            new ConsentStores(connections, consents, cursors),
            Map.of(Api.GOOGLE_HEALTH, lookup, Api.FITBIT_WEB, lookup),
            clock);

    /** Alice, connected, with access-1 and refresh-1, good for an hour. */
    public World withAlice() {
        store.put(connection("alice", tokens("access-1", EXPIRES, "refresh-1")).withPerson(person("111")));
        return this;
    }

    public Connection alice() {
        return store.get("alice");
    }

    public Tokens alicesTokens() {
        return requireNonNull(alice().tokens());
    }

    public void tokenEnds() {
        clock.advance(Duration.ofHours(1));
    }

    /** Another node on the same store, with a memory of its own. */
    public TokenManager otherNode() {
        return new TokenManager(servers, new Connections(store, clock::nanos), leases, pauses, clock);
    }

    /** Who is at work, by connection. */
    public Map<String, String> leaseHolders() {
        Map<String, String> holders = new TreeMap<>();
        leases.forEach(holders::put);
        return holders;
    }

    /** When a token that is fresh now might end. */
    public static Instant later(HandMovedClock clock) {
        return clock.instant().plus(Duration.ofHours(1));
    }

    /** The vendor refuses the refresh that was asked for last, and its repetition. */
    public void refuseTwice() {
        oauth.last().answer(400, error("invalid_grant"));
        time.advance(Duration.ofSeconds(2));
        oauth.last().answer(400, error("invalid_grant"));
    }

    /** Stale: inside the refresh margin, not yet at its end. */
    public void tokenEndsSoon() {
        clock.advance(Duration.ofMinutes(58));
    }

    public static Connection connection(String key, Tokens tokens) {
        return Connection.connected(
                key, Api.GOOGLE_HEALTH, Set.of("sleep.readonly", "profile.readonly"), tokens, HandMovedClock.START);
    }

    public static Tokens tokens(String access, Instant expiresAt, @Nullable String refresh) {
        return new Tokens(Secret.of(access), expiresAt, refresh == null ? null : Secret.of(refresh), null);
    }

    public static Person person(String healthUserId) {
        return new Person(healthUserId, null, null);
    }

    public static HttpRequest get(String uri) {
        return new HttpRequest(
                "GET",
                URI.create(uri),
                Map.of("Accept", "application/json"),
                new byte[0],
                new Caller("alice", Priority.POLL));
    }

    public static String granted(String access) {
        return "{\"access_token\":\"" + access + "\",\"expires_in\":3599,\"token_type\":\"Bearer\"}";
    }

    public static String granted(String access, String refresh, String scope) {
        return "{\"access_token\":\"" + access + "\",\"refresh_token\":\"" + refresh
                + "\",\"expires_in\":3599,\"token_type\":\"Bearer\",\"scope\":\"" + scope + "\"}";
    }

    public static String error(String code) {
        return "{\"error\":\"" + code + "\",\"error_description\":\"Token has been expired or revoked.\"}";
    }
}
