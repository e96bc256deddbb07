package io.github.camelfitbit.fleet;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

import io.github.camelfitbit.async.Pauses;
import io.github.camelfitbit.http.HttpTransport;
import io.github.camelfitbit.http.RetryPolicy;
import io.github.camelfitbit.http.RetryingTransport;
import io.github.camelfitbit.model.Api;
import io.github.camelfitbit.model.Secret;
import io.github.camelfitbit.oauth.Connections;
import io.github.camelfitbit.oauth.endpoint.AuthorizationServer;
import io.github.camelfitbit.oauth.endpoint.AuthorizationServers;
import io.github.camelfitbit.oauth.endpoint.OAuthSettings;
import io.github.camelfitbit.oauth.token.TokenManager;
import io.github.camelfitbit.oauth.token.UnfinishedRefreshes;
import io.github.camelfitbit.store.LeaseStore;

/** A node without Camel: stores, tokens, and the look for what was left unfinished. */
final class Node {

    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private final ExecutorService continuations = Executors.newCachedThreadPool();
    private final Pauses pauses;
    private final TokenManager tokens;
    private final UnfinishedRefreshes unfinished;
    private final List<String> people = new ArrayList<>();
    private final ToldClock clock = new ToldClock();

    /** @param haste how many times as fast as real time its own monotonic time runs */
    Node(Place place, String vendors, Trap trap, int haste, Instant now) {
        clock.set(now);
        Place.Opened stores = place.open();
        LeaseStore leases = stores.leases();
        Connections connections = new Connections(new TrappedConnections(stores.connections(), trap));
        pauses = new Pauses(timer, continuations, () -> System.nanoTime() * haste, () -> ThreadLocalRandom.current()
                .nextDouble());
        tokens = new TokenManager(servers(vendors, new TrappedTransport(trap)), connections, leases, pauses, clock);
        unfinished = new UnfinishedRefreshes(leases, tokens, pauses);
        stores.connections().forEachKey(people::add);
        if (!place.isShared()) {
            unfinished.lookAfterRestart();
        }
        long interval = UnfinishedRefreshes.INTERVAL.toMillis() / haste;
        timer.scheduleWithFixedDelay(
                () -> continuations.execute(unfinished::look), interval, interval, TimeUnit.MILLISECONDS);
    }

    void tell(Instant now) {
        clock.set(now);
    }

    /** Each of the threads asks for everybody's token. */
    Answers ask(int threads) {
        List<CompletableFuture<Answers>> asked = new ArrayList<>();
        for (int thread = 0; thread < threads; thread++) {
            asked.add(CompletableFuture.supplyAsync(this::askForEverybody, continuations));
        }
        return asked.stream().map(CompletableFuture::join).reduce(Answers.NONE, Answers::and);
    }

    private Answers askForEverybody() {
        List<CompletableFuture<Secret>> all =
                people.stream().map(tokens::accessToken).toList();
        return all.stream().map(Answers::of).reduce(Answers.NONE, Answers::and);
    }

    private AuthorizationServers servers(String vendors, HttpTransport transport) {
        HttpTransport retrying =
                new RetryingTransport(transport, RetryPolicy.googleHealth(), pauses.random(), timer, continuations);
        return new AuthorizationServers(
                Api.GOOGLE_HEALTH,
                List.of(
                        server(Api.GOOGLE_HEALTH, vendors, "/token", "/revoke", retrying, clock),
                        server(Api.FITBIT_WEB, vendors, "/oauth2/token", "/oauth2/revoke", retrying, clock)));
    }

    private static AuthorizationServer server(
            Api api, String base, String token, String revocation, HttpTransport transport, Clock clock) {
        OAuthSettings settings = new OAuthSettings(
                api,
                URI.create(base + "/authorize"),
                URI.create(base + token),
                URI.create(base + revocation),
                Vendors.CLIENT_ID,
                Secret.of(Vendors.CLIENT_SECRET),
                URI.create("http://localhost/callback"),
                Set.of());
        return new AuthorizationServer(settings, transport, clock);
    }
}
