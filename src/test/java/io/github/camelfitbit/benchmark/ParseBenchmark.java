package io.github.camelfitbit.benchmark;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import io.github.camelfitbit.http.HttpRequest;
import io.github.camelfitbit.http.HttpResponse;
import io.github.camelfitbit.http.HttpTransport;
import io.github.camelfitbit.http.ResponseReader;
import io.github.camelfitbit.model.Api;
import io.github.camelfitbit.model.Change;
import io.github.camelfitbit.model.Connection;
import io.github.camelfitbit.model.DataPoint;
import io.github.camelfitbit.model.DataType;
import io.github.camelfitbit.model.Secret;
import io.github.camelfitbit.model.TimeExpression;
import io.github.camelfitbit.model.Tokens;
import io.github.camelfitbit.oauth.Connections;
import io.github.camelfitbit.oauth.People;
import io.github.camelfitbit.remote.google.GoogleHealthApi;
import io.github.camelfitbit.store.OwnRecords;
import io.github.camelfitbit.store.memory.MemoryConnectionStore;
import io.github.camelfitbit.store.memory.MemoryCursorStore;
import io.github.camelfitbit.store.memory.MemoryTicketStore;
import io.github.camelfitbit.store.memory.MemoryWriteLog;
import io.github.camelfitbit.trigger.DataTrigger;
import io.github.camelfitbit.trigger.Delivery;
import io.github.camelfitbit.trigger.DeliveryMode;
import io.github.camelfitbit.trigger.DeviceSyncs;
import io.github.camelfitbit.trigger.SyncListener;
import io.github.camelfitbit.trigger.TriggerSettings;

/**
 * The whole way of heart-rate samples from the bytes of a page to messages delivered by a trigger (parsing, normalising,
 * ordering, telling new from known, batching, moving the cursor), beside Jackson's parser merely walking the same bytes.
 */
final class ParseBenchmark {

    private static final JsonFactory JSON = new JsonFactory();
    private static final int PAGES = 60;

    private ParseBenchmark() {}

    static void run(Benchmarks.Figures figures) throws Exception {
        byte[] page = page();
        int points = new OneTrigger(page).deliverAll();
        Rounds rounds = Rounds.of(
                15,
                () -> perSecond(points, () -> new OneTrigger(page).deliverAll()),
                () -> perSecond(points, () -> walk(page)));
        figures.print("parse.bytes_per_point", (double) page.length / points);
        figures.print("parse.points_per_second", rounds.first());
        figures.print("walk.points_per_second", rounds.second());
        figures.print("parse.ratio", rounds.ratio());
    }

    /** A page as the vendor writes it: compact, newest first, all members. */
    private static byte[] page() {
        try (SimulatorProcess simulator = SimulatorProcess.start("--people", "1", "--days", "3")) {
            String token = simulator.accessToken("alice", "health_metrics_and_measurements.readonly");
            String page = simulator.getAuthorized(
                    simulator.url() + "/v4/users/me/dataTypes/heart-rate/dataPoints?pageSize=10000", token);
            // the page stands for a window that fits: without a token to follow
            return page.replaceFirst(",\\s*\"nextPageToken\"\\s*:\\s*\"[^\"]*\"", "")
                    .getBytes(StandardCharsets.UTF_8);
        }
    }

    private static double perSecond(int points, Work work) throws IOException {
        long start = System.nanoTime();
        for (int page = 0; page < PAGES; page++) {
            work.run();
        }
        return points * (double) PAGES * 1e9 / (System.nanoTime() - start);
    }

    private static void walk(byte[] page) throws IOException {
        try (JsonParser json = JSON.createParser(new ByteArrayInputStream(page))) {
            while (json.nextToken() != null) {
                // merely walking
            }
        }
    }

    @FunctionalInterface
    private interface Work {
        void run() throws IOException;
    }

    /** A trigger that polls one connection once, served from memory. */
    private static final class OneTrigger implements HttpTransport, Delivery {

        private static final Instant NOW = Instant.now().plusSeconds(60);
        private final byte[] page;
        private int delivered;
        private boolean served;

        private OneTrigger(byte[] page) {
            this.page = page;
        }

        private int deliverAll() {
            MemoryConnectionStore store = new MemoryConnectionStore();
            Tokens tokens = new Tokens(Secret.of("benchmark"), NOW.plusSeconds(3600), null, null);
            store.compareAndSet(
                    null,
                    Connection.connected(
                            "alice",
                            Api.GOOGLE_HEALTH,
                            Set.of("health_metrics_and_measurements.readonly"),
                            tokens,
                            NOW));
            People people = new People(new Connections(store), ZoneId.of("UTC"));
            GoogleHealthApi api =
                    new GoogleHealthApi(this, URI.create("http://localhost"), connection -> ZoneOffset.UTC);
            TriggerSettings settings = new TriggerSettings(
                    "benchmark",
                    DataType.HEART_RATE,
                    DeliveryMode.POLL,
                    TimeExpression.parse("startFrom", "P3D"),
                    Duration.ofDays(2),
                    500,
                    0,
                    Set.of(Change.NEW),
                    true);
            Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
            DataTrigger.Source source = new DataTrigger.Source(
                    api, people, CompletableFuture::completedFuture, new DeviceSyncs(api, people, clock));
            DataTrigger.Ledger ledger = new DataTrigger.Ledger(
                    new MemoryCursorStore(), new MemoryTicketStore(), new OwnRecords(new MemoryWriteLog(), clock));
            new DataTrigger(settings, source, ledger, SyncListener.NOBODY, clock)
                    .poll("alice", this)
                    .join();
            return delivered;
        }

        @Override
        public <T> CompletableFuture<T> send(HttpRequest request, ResponseReader<T> reader) {
            byte[] body = served ? "{}".getBytes(StandardCharsets.UTF_8) : page;
            served = true;
            try {
                return CompletableFuture.completedFuture(
                        reader.read(new HttpResponse(200, name -> null, new ByteArrayInputStream(body))));
            } catch (IOException e) {
                return CompletableFuture.failedFuture(e);
            }
        }

        @Override
        public CompletableFuture<Boolean> deliver(List<DataPoint> points) {
            delivered += points.size();
            return CompletableFuture.completedFuture(true);
        }

        @Override
        public void report(String connection, List<String> problems) {
            throw new AssertionError("the simulator's records can be read: " + problems);
        }
    }
}
