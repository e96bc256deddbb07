package io.github.camelfitbit.benchmark;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;

import io.github.camelfitbit.crypto.TinkTokenCipher;
import io.github.camelfitbit.model.Api;
import io.github.camelfitbit.model.Connection;
import io.github.camelfitbit.model.Secret;
import io.github.camelfitbit.model.Tokens;
import io.github.camelfitbit.simulator.SimulatorClock;
import io.github.camelfitbit.store.file.FileStores;
import org.apache.camel.builder.RouteBuilder;

/**
 * Whether the heap grows over a day: one component polls ten thousand connections in the file store, once in each of 24
 * hours. Every fourth poll finds a watch that has synced, and something new; that is a message, and cursors are written.
 */
final class MemoryBenchmark implements AutoCloseable {

    private static final int CONNECTIONS = 10_000;
    private static final int HOURS = 24;
    private static final int SYNCS = 6;

    /** By then what is remembered longest, whom it asked for their time zone in the last six hours, is as much as it gets. */
    private static final int FIRST = 7;

    private static final Instant MORNING = Instant.parse("2026-11-10T06:30:00Z");
    private static final Secret KEY = Secret.of(Base64.getEncoder().encodeToString(new byte[32]));

    private final SimulatorClock clock = SimulatorClock.at(MORNING);
    private final InstantVendor vendor = new InstantVendor(clock);
    private final PollsByHand polls = new PollsByHand();
    private final LongAdder delivered = new LongAdder();
    private final Fitbit fitbit;

    private MemoryBenchmark(int connections) throws Exception {
        Path directory = Files.createTempDirectory("fitbit-day");
        fill(directory, connections);
        fitbit = new Fitbit(vendor.url(), link -> link).unthrottled();
        fitbit.component().setClock(clock);
        fitbit.component().getStore().setStoreDirectory(directory.toString());
        fitbit.component().getStore().setEncryptionKey(KEY.reveal());
        fitbit.camel().getRegistry().bind("byHand", polls);
        fitbit.camel().addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("fitbit:heart-rate?startFrom=PT1H&scheduler=#byHand&delay=3600000")
                        .routeId("day")
                        .process(exchange -> delivered.increment());
            }
        });
        fitbit.start();
    }

    static void run(Benchmarks.Figures figures) throws Exception {
        long alone;
        try (MemoryBenchmark benchmark = new MemoryBenchmark(1)) {
            alone = benchmark.hours(FIRST);
        }
        try (MemoryBenchmark benchmark = new MemoryBenchmark(CONNECTIONS)) {
            benchmark.day(figures, alone);
        }
    }

    private void day(Benchmarks.Figures figures, long alone) throws Exception {
        long first = hours(FIRST);
        long middle = hours(HOURS / 2 - FIRST);
        long last = hours(HOURS / 2);
        figures.print("memory.24h.connections", CONNECTIONS);
        figures.print("memory.24h.requests", vendor.requests());
        figures.print("memory.24h.heap_after_7h_bytes", first);
        figures.print("memory.24h.heap_after_12h_bytes", middle);
        figures.print("memory.24h.heap_after_24h_bytes", last);
        figures.print("memory.24h.heap_growth_bytes", last - first);
        figures.print("memory.24h.bytes_per_connection", (last - alone) / (double) CONNECTIONS);
        long expected = (long) CONNECTIONS * SYNCS;
        figures.print("memory.24h.lost", expected - delivered.sum());
        if (delivered.sum() != expected) {
            throw new IllegalStateException("of " + expected + " samples " + delivered + " were delivered");
        }
    }

    /** Polls once in each of so many hours; answers what is alive then. */
    private long hours(int number) throws InterruptedException {
        for (int hour = 0; hour < number; hour++) {
            clock.advance(Duration.ofHours(1));
            polls.poll();
        }
        return HeapBenchmark.usedAfterCollection();
    }

    /** The tokens last longer than the day: refreshes have figures of their own. */
    private static void fill(Path directory, int connections) {
        try (FileStores stores = FileStores.open(directory, TinkTokenCipher.parse(KEY))) {
            Tokens tokens =
                    new Tokens(Secret.of("ya29.day"), MORNING.plus(Duration.ofDays(2)), Secret.of("1//day"), null);
            Set<String> scopes = Set.of("health_metrics_and_measurements.readonly", "settings.readonly");
            for (int person = 0; person < connections; person++) {
                Connection connected =
                        Connection.connected("person-" + person, Api.GOOGLE_HEALTH, scopes, tokens, MORNING);
                stores.connections()
                        .compareAndSet(
                                null,
                                connected.withPerson(
                                        new Connection.Person(String.valueOf(1_000_000 + person), null, null)));
            }
        }
    }

    @Override
    public void close() {
        fitbit.close();
        vendor.close();
    }
}
