package io.github.camelfitbit.benchmark;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.Set;
import java.util.UUID;

import io.github.camelfitbit.crypto.TinkTokenCipher;
import io.github.camelfitbit.model.Api;
import io.github.camelfitbit.model.Connection;
import io.github.camelfitbit.model.Secret;
import io.github.camelfitbit.model.Tokens;
import io.github.camelfitbit.store.file.FileStores;
import org.apache.camel.builder.RouteBuilder;

/** What a connection that rests in the file store takes of the heap, with a component and a trigger running over all. */
final class HeapBenchmark {

    private static final int CONNECTIONS = 5_000;
    private static final Secret KEY = Secret.of(Base64.getEncoder().encodeToString(new byte[32]));

    private HeapBenchmark() {}

    static void run(Benchmarks.Figures figures) throws Exception {
        Path empty = Files.createTempDirectory("fitbit-empty");
        Path full = Files.createTempDirectory("fitbit-full");
        fill(full);
        try (SimulatorProcess simulator = SimulatorProcess.start("--people", "1", "--days", "1")) {
            long without = used(simulator, empty);
            long with = used(simulator, full);
            figures.print("heap.bytes_per_idle_connection", Math.max(0, with - without) / (double) CONNECTIONS);
        }
    }

    private static void fill(Path directory) {
        try (FileStores stores = FileStores.open(directory, TinkTokenCipher.parse(KEY))) {
            Instant now = Instant.now();
            for (int person = 0; person < CONNECTIONS; person++) {
                // ten readings of a scope that the trigger does not need: connected, and idle
                Tokens tokens = new Tokens(
                        Secret.of("ya29." + UUID.randomUUID()), now.plusSeconds(3600), Secret.of("1//" + person), null);
                stores.connections()
                        .compareAndSet(
                                null,
                                Connection.connected(
                                        "person-" + person, Api.GOOGLE_HEALTH, Set.of("sleep.readonly"), tokens, now));
            }
        }
    }

    private static long used(SimulatorProcess simulator, Path directory) throws Exception {
        try (Fitbit fitbit = new Fitbit(simulator)) {
            fitbit.component().getStore().setStoreDirectory(directory.toString());
            fitbit.component().getStore().setEncryptionKey(KEY.reveal());
            fitbit.camel().addRoutes(new RouteBuilder() {
                @Override
                public void configure() {
                    from("fitbit:weight?delay=3600000&initialDelay=0")
                            .routeId("idle")
                            .to("log:benchmark?level=OFF");
                }
            });
            fitbit.start();
            // the trigger has looked at all of them once, and what it remembers for seconds is forgotten
            Thread.sleep(15_000);
            return usedAfterCollection();
        }
    }

    static long usedAfterCollection() throws InterruptedException {
        Runtime runtime = Runtime.getRuntime();
        for (int collection = 0; collection < 5; collection++) {
            System.gc();
            Thread.sleep(200);
        }
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
