package io.github.camelfitbit.benchmark;

import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

import io.github.camelfitbit.kafka.EmbeddedBroker;
import io.github.camelfitbit.simulator.Person;
import io.github.camelfitbit.simulator.Simulator;
import io.github.camelfitbit.simulator.SimulatorClock;
import io.vertx.core.json.JsonObject;
import org.apache.camel.builder.RouteBuilder;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * How long it takes from the moment a watch has synced until its samples are read from a Kafka broker: the vendor notifies at
 * once, the route is notified, looks, and writes. A hundred people sync at random, in real time.
 */
final class FreshnessBenchmark implements AutoCloseable {

    private static final String TOPIC = "freshness";
    private static final int PEOPLE = 100;
    private static final Duration MEASURED = Duration.ofSeconds(60);
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int SYNCS_PER_SECOND = 5;

    private final EmbeddedBroker broker;
    private final PushedFleet fleet;
    private final Map<String, TreeMap<Instant, Long>> syncs = new HashMap<>();
    private final Set<String> read = new HashSet<>();
    private final long[] nanos = new long[1_000_000];
    private int messages;

    private FreshnessBenchmark() throws Exception {
        broker = EmbeddedBroker.start(Files.createTempDirectory("freshness"), 3);
        // lives begin at noon, when everybody wears a watch somewhere; time runs as fast as it does
        fleet = new PushedFleet(Simulator.builder()
                .people(PEOPLE)
                .livesSince(Duration.ofDays(1))
                .clock(SimulatorClock.running(Instant.now().truncatedTo(ChronoUnit.SECONDS), 1)));
        fleet.simulator.people().forEach(person -> person.device().syncsOnlyAt());
    }

    static void run(Benchmarks.Figures figures) throws Exception {
        try (FreshnessBenchmark benchmark = new FreshnessBenchmark()) {
            benchmark.measure(figures);
        }
    }

    private void measure(Benchmarks.Figures figures) throws Exception {
        fleet.start(new RouteBuilder() {
            @Override
            public void configure() {
                from("fitbit:heart-rate?startFrom=now&initialDelay=0")
                        .routeId("freshness")
                        .setHeader("kafka.KEY", header("CamelFitbitConnection"))
                        .to("kafka:" + TOPIC + "?brokers=" + broker.address());
            }
        });
        fleet.subscribe(Set.of("heart-rate"));
        // everybody has been looked at, and has a cursor
        Thread.sleep(15_000);
        Instant begin = fleet.simulator.clock().instant();
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", broker.address(),
                "group.id", "freshness",
                "auto.offset.reset", "earliest",
                "metadata.max.age.ms", "500",
                "fetch.max.wait.ms", "5");
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(TOPIC));
            consumer.poll(Duration.ofSeconds(1));
            Thread syncing = new Thread(this::sync);
            syncing.start();
            consume(consumer, MEASURED.plusSeconds(2).toNanos());
            syncing.join();
            Set<String> expected = expected(begin);
            long end = System.nanoTime() + PATIENCE.toNanos();
            while (!read.containsAll(expected) && System.nanoTime() < end) {
                consume(consumer, TimeUnit.MILLISECONDS.toNanos(200));
            }
            expected.removeAll(read);
            print(figures, expected.size());
        }
    }

    private void print(Benchmarks.Figures figures, int lost) {
        Arrays.sort(nanos, 0, messages);
        figures.print("freshness.messages", messages);
        figures.print("freshness.p50_ms", nanos[messages / 2] / 1e6);
        figures.print("freshness.p99_ms", nanos[(int) (messages * 0.99)] / 1e6);
        figures.print("freshness.lost", lost);
        if (lost > 0) {
            throw new IllegalStateException("samples were lost: " + lost);
        }
    }

    /** One watch after the other, each at a moment of its own. */
    private void sync() {
        Random chance = new Random(7);
        List<Person> people = fleet.simulator.people();
        long end = System.nanoTime() + MEASURED.toNanos();
        while (System.nanoTime() < end) {
            Person person = people.get(chance.nextInt(PEOPLE));
            synchronized (syncs) {
                person.device().syncNow();
                syncs.computeIfAbsent(person.name(), name -> new TreeMap<>())
                        .put(person.device().lastSync().orElseThrow(), System.nanoTime());
            }
            fleet.simulator.push().send();
            pause((long) (-Math.log(1 - chance.nextDouble()) * 1_000 / SYNCS_PER_SECOND));
        }
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void consume(KafkaConsumer<String, String> consumer, long forNanos) {
        long end = System.nanoTime() + forNanos;
        while (System.nanoTime() < end) {
            for (ConsumerRecord<String, String> found : consumer.poll(Duration.ofMillis(20))) {
                take(found, System.nanoTime());
            }
        }
    }

    /** The sync that brought a sample is the first one after it. */
    private void take(ConsumerRecord<String, String> found, long now) {
        JsonObject sample = new JsonObject(found.value());
        Instant time = OffsetDateTime.parse(sample.getString("time")).toInstant();
        read.add(found.key() + time);
        synchronized (syncs) {
            Map.Entry<Instant, Long> sync =
                    syncs.getOrDefault(found.key(), new TreeMap<>()).ceilingEntry(time);
            if (sync != null) {
                nanos[messages++] = now - sync.getValue();
            }
        }
    }

    private Set<String> expected(Instant begin) {
        Set<String> samples = new HashSet<>();
        Instant now = fleet.simulator.clock().instant();
        fleet.simulator.people().forEach(person -> person.visible("heart-rate", begin, now)
                .forEach(sample -> samples.add(person.name() + sample.start())));
        return samples;
    }

    @Override
    public void close() {
        fleet.close();
        broker.close();
    }
}
