package io.github.camelfitbit.oauth;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

import io.github.camelfitbit.http.Caller;
import io.github.camelfitbit.http.HttpRequest;
import io.github.camelfitbit.http.Priority;
import io.github.camelfitbit.model.Api;
import io.github.camelfitbit.model.Connection;
import io.github.camelfitbit.model.Connection.Person;
import io.github.camelfitbit.model.Secret;
import io.github.camelfitbit.model.Tokens;
import org.jspecify.annotations.Nullable;

import static java.util.Objects.requireNonNull;

/** A node with a store, an authorization server and an API that the test answers for. */
final class World {

    static final URI API = URI.create("https://health.googleapis.com");
    static final Instant EXPIRES = HandMovedClock.START.plus(Duration.ofHours(1));

    final HandMovedClock clock = new HandMovedClock();
    final RememberedConnections store = new RememberedConnections();
    final RememberedConsents consents = new RememberedConsents();
    /** To the token and revocation endpoints. */
    final ScriptedTransport oauth = new ScriptedTransport();
    /** To the API. */
    final ScriptedTransport api = new ScriptedTransport();

    CompletableFuture<Person> whoIsIt = CompletableFuture.completedFuture(person("111"));

    final OAuthSettings settings = OAuthSettings.google(
            "client-1",
            Secret.of("client-secret-1"),
            URI.create("https://example.org/fitbit/callback"),
            Set.of("sleep.readonly", "profile.readonly"));
    final AuthorizationServer server = new AuthorizationServer(settings, oauth, clock);
    final Connections connections = new Connections(store, clock::nanos);
    final TokenManager tokens = new TokenManager(server, connections, clock, Duration.ofMinutes(3));
    final AuthorizedTransport transport = new AuthorizedTransport(api, tokens, API);
    final ConsentFlow consent = new ConsentFlow(server, consents, connections, (key, token) -> whoIsIt, clock);

    /** Alice, connected, with access-1 and refresh-1, good for an hour. */
    World withAlice() {
        store.put(connection("alice", tokens("access-1", EXPIRES, "refresh-1")).withPerson(person("111")));
        return this;
    }

    Connection alice() {
        return store.get("alice");
    }

    Tokens alicesTokens() {
        return requireNonNull(alice().tokens());
    }

    void tokenEnds() {
        clock.advance(Duration.ofHours(1));
    }

    /** Stale: inside the refresh margin, not yet at its end. */
    void tokenEndsSoon() {
        clock.advance(Duration.ofMinutes(58));
    }

    static Connection connection(String key, Tokens tokens) {
        return Connection.connected(
                key, Api.GOOGLE_HEALTH, Set.of("sleep.readonly", "profile.readonly"), tokens, HandMovedClock.START);
    }

    static Tokens tokens(String access, Instant expiresAt, @Nullable String refresh) {
        return new Tokens(Secret.of(access), expiresAt, refresh == null ? null : Secret.of(refresh), null);
    }

    static Person person(String healthUserId) {
        return new Person(healthUserId, null, null);
    }

    static HttpRequest get(String uri) {
        return new HttpRequest(
                "GET",
                URI.create(uri),
                Map.of("Accept", "application/json"),
                new byte[0],
                new Caller("alice", Priority.POLL));
    }

    static String granted(String access) {
        return "{\"access_token\":\"" + access + "\",\"expires_in\":3599,\"token_type\":\"Bearer\"}";
    }

    static String granted(String access, String refresh, String scope) {
        return "{\"access_token\":\"" + access + "\",\"refresh_token\":\"" + refresh
                + "\",\"expires_in\":3599,\"token_type\":\"Bearer\",\"scope\":\"" + scope + "\"}";
    }

    static String error(String code) {
        return "{\"error\":\"" + code + "\",\"error_description\":\"Token has been expired or revoked.\"}";
    }
}
