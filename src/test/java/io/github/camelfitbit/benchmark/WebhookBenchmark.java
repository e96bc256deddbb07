package io.github.camelfitbit.benchmark;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.github.benmanes.caffeine.cache.Ticker;
import io.github.camelfitbit.async.Pauses;
import io.github.camelfitbit.crypto.Keyset;
import io.github.camelfitbit.crypto.SigningVendor;
import io.github.camelfitbit.crypto.TinkTokenCipher;
import io.github.camelfitbit.model.Api;
import io.github.camelfitbit.model.Connection;
import io.github.camelfitbit.model.Secret;
import io.github.camelfitbit.model.Tokens;
import io.github.camelfitbit.oauth.Connections;
import io.github.camelfitbit.store.ConnectionStore;
import io.github.camelfitbit.store.CursorKey;
import io.github.camelfitbit.store.file.FileStores;
import io.github.camelfitbit.store.memory.MemoryConnectionStore;
import io.github.camelfitbit.webhook.GoogleReceiver;
import io.github.camelfitbit.webhook.Intake;
import io.github.camelfitbit.webhook.KeysetServer;
import io.github.camelfitbit.webhook.PeopleAtVendors;
import io.github.camelfitbit.webhook.Reception;
import io.github.camelfitbit.webhook.SigningKeys;
import io.github.camelfitbit.webhook.TicketWriter;
import io.github.camelfitbit.webhook.WebhookAnswer;
import io.github.camelfitbit.webhook.WebhookRequest;

/**
 * Notifications from the bytes of a request to looks that are stored, one notification in each, beside the mere check of their
 * signatures; and a burst of ten thousand, in requests as full as the vendor makes them.
 */
final class WebhookBenchmark implements AutoCloseable {

    private static final String SECRET = "Bearer benchmark";
    private static final int PEOPLE = 200;
    private static final int ROUND = 3_000;
    private static final int BURST = 10_000;
    private static final int AT_A_TIME = 99;
    private static final int THREADS = Runtime.getRuntime().availableProcessors();

    private final SigningVendor vendor = new SigningVendor();
    private final ExecutorService executor = Executors.newCachedThreadPool();
    private final ExecutorService senders = Executors.newFixedThreadPool(THREADS);
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private final FileStores stores;
    private final Reception reception;

    private WebhookBenchmark() throws IOException {
        String key = Base64.getEncoder().encodeToString(new byte[32]);
        stores = FileStores.open(
                Files.createTempDirectory("webhook-benchmark"), TinkTokenCipher.of(List.of(Secret.of(key))));
        reception = reception();
    }

    static void run(Benchmarks.Figures figures) throws Exception {
        try (WebhookBenchmark benchmark = new WebhookBenchmark()) {
            benchmark.rates(figures);
            benchmark.burst(figures);
        }
    }

    private void rates(Benchmarks.Figures figures) throws Exception {
        List<WebhookRequest> requests = IntStream.range(0, PEOPLE)
                .mapToObj(person -> signed("[" + notification(person, 0) + "]"))
                .toList();
        Keyset keys = Keyset.parse(vendor.keyset());
        Rounds rounds = Rounds.of(
                9, () -> perSecond(i -> store(requests.get(i))), () -> perSecond(i -> check(keys, requests.get(i))));
        figures.print("webhook.verified_and_stored_per_second", rounds.first());
        figures.print("webhook.bare_signature_checks_per_second", rounds.second());
        figures.print("webhook.ratio", rounds.ratio());
    }

    private void burst(Benchmarks.Figures figures) throws Exception {
        List<WebhookRequest> requests = IntStream.range(0, (BURST + AT_A_TIME - 1) / AT_A_TIME)
                .mapToObj(request ->
                        signed(IntStream.range(request * AT_A_TIME, Math.min(BURST, (request + 1) * AT_A_TIME))
                                .mapToObj(i -> notification(i % PEOPLE, 1 + i / PEOPLE))
                                .collect(Collectors.joining(",", "[", "]"))))
                .toList();
        long[] nanos = new long[requests.size()];
        AtomicInteger refused = new AtomicInteger();
        all(requests.size(), i -> {
            long start = System.nanoTime();
            WebhookAnswer answer = reception.receive(requests.get(i)).join();
            nanos[i] = System.nanoTime() - start;
            refused.addAndGet(answer.status() == 204 ? 0 : 1);
        });
        Arrays.sort(nanos);
        long owed = IntStream.range(0, PEOPLE)
                .mapToLong(
                        person -> stores.tickets().find(key("person-" + person)).size() - 1L)
                .sum();
        figures.print("webhook.burst_lost", BURST - owed + refused.get());
        figures.print("webhook.answer_p99_ms", nanos[(int) (nanos.length * 0.99)] / 1e6);
    }

    /** No thread waits for an answer: a server's does not, either. */
    private double perSecond(IntFunction<CompletableFuture<?>> work) throws Exception {
        CompletableFuture<?>[] answers = new CompletableFuture<?>[ROUND];
        long start = System.nanoTime();
        all(ROUND, i -> answers[i] = work.apply(i % PEOPLE));
        CompletableFuture.allOf(answers).get();
        return ROUND * 1e9 / (System.nanoTime() - start);
    }

    /** By as many threads as there are processors. */
    private void all(int number, IntConsumer work) throws Exception {
        AtomicInteger next = new AtomicInteger();
        CompletableFuture<?>[] threads = IntStream.range(0, THREADS)
                .mapToObj(thread -> CompletableFuture.runAsync(
                        () -> {
                            for (int i = next.getAndIncrement(); i < number; i = next.getAndIncrement()) {
                                work.accept(i);
                            }
                        },
                        senders))
                .toArray(CompletableFuture<?>[]::new);
        CompletableFuture.allOf(threads).get();
    }

    private CompletableFuture<?> store(WebhookRequest request) {
        return reception.receive(request).thenAccept(answer -> {
            if (answer.status() != 204) {
                throw new AssertionError("a notification was refused");
            }
        });
    }

    private static CompletableFuture<?> check(Keyset keys, WebhookRequest request) {
        String signature = request.headers().get("google-health-api-signature");
        if (signature == null || keys.check(signature, request.body()) != Keyset.Verdict.GENUINE) {
            throw new AssertionError("a signature was refused");
        }
        return CompletableFuture.completedFuture(null);
    }

    private WebhookRequest signed(String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        Map<String, String> headers = new HashMap<>();
        headers.put("authorization", SECRET);
        headers.put("google-health-api-signature", vendor.sign(bytes));
        return new WebhookRequest("POST", Map.of(), headers, bytes);
    }

    private static String notification(int person, int hour) {
        Instant start = Instant.parse("2026-11-10T00:00:00Z").plusSeconds(3_600L * hour);
        return "{\"data\":{\"version\":\"1\",\"clientProvidedSubscriptionName\":\"0f6c2f5e-1111-4222-8333-944455556666\","
                + "\"healthUserId\":\"" + (1_000_000 + person)
                + "\",\"operation\":\"UPSERT\",\"dataType\":\"steps\",\"intervals\":[{\"physicalTimeInterval\":"
                + "{\"startTime\":\"" + start + "\",\"endTime\":\"" + start.plusSeconds(300) + "\"}}]}}";
    }

    private Reception reception() {
        Clock clock = Clock.systemUTC();
        Connections connections = new Connections(people());
        Pauses pauses = new Pauses(timer, executor, System::nanoTime, () -> 0);
        SigningKeys keys =
                new SigningKeys(new KeysetServer(vendor.keyset()), URI.create("https://localhost/keys"), clock, pauses);
        Intake intake = new Intake(
                new PeopleAtVendors(people(), connections, Ticker.systemTicker()),
                (connection, types) -> Set.of(key(connection)),
                new TicketWriter(stores.tickets(), owed -> {}, pauses),
                new Intake.Listeners(notifications -> CompletableFuture.completedFuture(null), connection -> {}),
                clock);
        return new Reception(new GoogleReceiver(List.of(Secret.of(SECRET)), keys, intake), null, 1 << 20);
    }

    private static ConnectionStore people() {
        ConnectionStore store = new MemoryConnectionStore();
        Tokens tokens = new Tokens(Secret.of("benchmark"), Instant.MAX, null, null);
        for (int person = 0; person < PEOPLE; person++) {
            store.compareAndSet(
                    null,
                    Connection.connected("person-" + person, Api.GOOGLE_HEALTH, Set.of(), tokens, Instant.EPOCH)
                            .withPerson(new Connection.Person(String.valueOf(1_000_000 + person), null, null)));
        }
        return store;
    }

    private static CursorKey key(String connection) {
        return new CursorKey(connection, "benchmark", "steps");
    }

    @Override
    public void close() {
        senders.shutdown();
        executor.shutdown();
        timer.shutdownNow();
        stores.close();
    }
}
