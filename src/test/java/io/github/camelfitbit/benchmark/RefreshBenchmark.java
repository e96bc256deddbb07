package io.github.camelfitbit.benchmark;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicLong;

import io.github.camelfitbit.async.Pauses;
import io.github.camelfitbit.fleet.Place;
import io.github.camelfitbit.http.HttpRequest;
import io.github.camelfitbit.http.HttpResponse;
import io.github.camelfitbit.http.HttpTransport;
import io.github.camelfitbit.http.ResponseReader;
import io.github.camelfitbit.model.Api;
import io.github.camelfitbit.model.Connection;
import io.github.camelfitbit.model.Secret;
import io.github.camelfitbit.model.Tokens;
import io.github.camelfitbit.oauth.Connections;
import io.github.camelfitbit.oauth.endpoint.AuthorizationServer;
import io.github.camelfitbit.oauth.endpoint.AuthorizationServers;
import io.github.camelfitbit.oauth.endpoint.OAuthSettings;
import io.github.camelfitbit.oauth.token.TokenManager;
import io.github.camelfitbit.store.ConnectionStore;
import io.github.camelfitbit.store.LeaseStore;
import io.github.camelfitbit.store.memory.MemoryConnectionStore;
import io.github.camelfitbit.store.memory.MemoryLeaseStore;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/** What a refresh costs us: lease, look, save, lease again. The vendor answers at once, in this process. */
final class RefreshBenchmark {

    private static final int THREADS = 8;
    private static final int CONNECTIONS = 1_000;

    private RefreshBenchmark() {}

    static void run(Benchmarks.Figures figures) throws Exception {
        figures.print("refresh.per_second.memory", rate(new MemoryConnectionStore(), new MemoryLeaseStore(), 100_000));
        try (EmbeddedPostgres database = EmbeddedPostgres.start();
                Place.Opened stores = new Place(database.getJdbcUrl("postgres", "postgres")).open()) {
            figures.print("refresh.per_second.postgresql", rate(stores.connections(), stores.leases(), 10_000));
        }
    }

    private static double rate(ConnectionStore store, LeaseStore leases, int refreshes) throws Exception {
        Clock clock = Clock.systemUTC();
        for (int i = 0; i < CONNECTIONS; i++) {
            Tokens tokens = new Tokens(Secret.of("access"), clock.instant(), Secret.of("refresh"), null);
            store.compareAndSet(
                    null, Connection.connected("c" + i, Api.FITBIT_WEB, Set.of("sleep"), tokens, clock.instant()));
        }
        ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            Pauses pauses = new Pauses(timer, threads, System::nanoTime, Math::random);
            TokenManager tokens = new TokenManager(servers(clock), new Connections(store), leases, pauses, clock);
            measure(tokens, threads, refreshes / 2);
            return measure(tokens, threads, refreshes);
        } finally {
            threads.shutdownNow();
            timer.shutdownNow();
        }
    }

    private static double measure(TokenManager tokens, ExecutorService threads, int refreshes) throws Exception {
        AtomicLong next = new AtomicLong();
        List<Future<?>> all = new ArrayList<>();
        long start = System.nanoTime();
        for (int thread = 0; thread < THREADS; thread++) {
            all.add(threads.submit(() -> {
                for (long i = next.getAndIncrement(); i < refreshes; i = next.getAndIncrement()) {
                    tokens.refresh("c" + i % CONNECTIONS).join();
                }
            }));
        }
        for (Future<?> one : all) {
            one.get();
        }
        return refreshes / ((System.nanoTime() - start) / 1e9);
    }

    private static AuthorizationServers servers(Clock clock) {
        OAuthSettings settings = OAuthSettings.fitbit(
                "benchmark", Secret.of("benchmark"), URI.create("http://localhost/callback"), Set.of("sleep"));
        return new AuthorizationServers(
                Api.FITBIT_WEB, List.of(new AuthorizationServer(settings, new ReadyAnswers(), clock)));
    }

    /** A new pair for everybody who asks. */
    private static final class ReadyAnswers implements HttpTransport {

        private final AtomicLong given = new AtomicLong();

        @Override
        public <T> CompletableFuture<T> send(HttpRequest request, ResponseReader<T> reader) {
            long number = given.incrementAndGet();
            String pair = "{\"access_token\":\"a" + number + "\",\"refresh_token\":\"r" + number
                    + "\",\"expires_in\":28800,\"token_type\":\"Bearer\",\"scope\":\"sleep\",\"user_id\":\"ABC\"}";
            try {
                return CompletableFuture.completedFuture(reader.read(new HttpResponse(
                        200,
                        name -> "Content-Type".equalsIgnoreCase(name) ? "application/json" : null,
                        new ByteArrayInputStream(pair.getBytes(StandardCharsets.UTF_8)))));
            } catch (IOException e) {
                return CompletableFuture.failedFuture(e);
            }
        }
    }
}
