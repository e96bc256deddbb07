package io.github.camelfitbit.scenario;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import io.github.camelfitbit.kafka.EmbeddedBroker;
import io.github.camelfitbit.simulator.Person;
import io.vertx.core.json.JsonObject;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class KafkaRouteTest {

    private static final int PARTITIONS = 3;
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final List<String> PEOPLE = List.of("alice", "bob", "carol");

    @TempDir
    private static Path folder;

    private static @Nullable EmbeddedBroker broker;

    private final World world = new World();
    private final Truth truth = new Truth(world.simulator);

    @BeforeAll
    static void startBroker() {
        broker = EmbeddedBroker.start(folder, PARTITIONS);
    }

    @AfterAll
    static void stopBroker() {
        broker().close();
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void eachNightIsOneRecordKeyedByItsConnectionOnceAndInOrder() throws Exception {
        start("kafka/sleep-to-kafka", PEOPLE.toArray(String[]::new));
        int nights = PEOPLE.stream()
                .mapToInt(person -> truth.sessionsOf(person, "sleep").size())
                .sum();

        List<ConsumerRecord<String, String>> records = consume("fitbit.sleep", nights);

        for (String person : PEOPLE) {
            assertThat(records)
                    .filteredOn(found -> found.key().equals(person))
                    .extracting(found -> json(found).getString("id"))
                    .containsExactlyElementsOf(truth.sessionsOf(person, "sleep"));
        }
        assertThat(records).allSatisfy(found -> {
            assertThat(header(found, "fitbit-record-id")).isEqualTo(json(found).getString("id"));
            assertThat(header(found, "fitbit-change")).isEqualTo("new");
            assertThat(found.headers()).extracting(kept -> kept.key()).noneMatch(name -> name.startsWith("Camel"));
        });
    }

    @Test
    void eachHeartRateSampleIsOneRecordOnceAndInOrder() throws Exception {
        start("kafka/heart-rate-to-kafka", "alice", "bob");
        int samples = Stream.of("alice", "bob")
                .mapToInt(person -> samples(person).size())
                .sum();

        List<ConsumerRecord<String, String>> records = consume("fitbit.heart-rate", samples);

        for (String person : List.of("alice", "bob")) {
            assertThat(records)
                    .filteredOn(found -> found.key().equals(person))
                    .extracting(found ->
                            OffsetDateTime.parse(json(found).getString("time")).toInstant())
                    .containsExactlyElementsOf(samples(person));
        }
        assertThat(records).allSatisfy(found -> assertThat(header(found, "fitbit-record-id"))
                .isEqualTo(json(found).getString("id")));
    }

    private void start(String route, String... people) throws Exception {
        world.camel.getPropertiesComponent().addOverrideProperty("fitbit.kafka.brokers", broker().address());
        world.camel.getPropertiesComponent().addOverrideProperty("fitbit.kafka.delay", "500");
        YamlRoutes.add(world.camel, route);
        world.start().connect(people);
    }

    private List<Instant> samples(String name) {
        Person person = world.simulator.person(name);
        Instant yesterday = LocalDate.ofInstant(World.NOW, person.zone())
                .minusDays(1)
                .atStartOfDay(person.zone())
                .toInstant();
        return person.visible("heart-rate", yesterday, World.NOW).stream()
                .map(sample -> sample.start())
                .toList();
    }

    /** What the topic holds once it holds so much, in the order of each partition. */
    private static List<ConsumerRecord<String, String>> consume(String topic, int expected) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", broker().address(),
                "group.id", "test",
                "auto.offset.reset", "earliest",
                "metadata.max.age.ms", "500");
        List<ConsumerRecord<String, String>> records = new ArrayList<>();
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(topic));
            Awaitility.await().atMost(PATIENCE).pollInSameThread().until(() -> {
                consumer.poll(Duration.ofMillis(200)).forEach(records::add);
                return records.size() >= expected;
            });
            consumer.poll(Duration.ofSeconds(1)).forEach(records::add);
        }
        return records;
    }

    private static JsonObject json(ConsumerRecord<String, String> found) {
        return new JsonObject(found.value());
    }

    private static String header(ConsumerRecord<String, String> found, String name) {
        return new String(found.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    private static EmbeddedBroker broker() {
        return Objects.requireNonNull(broker, "the broker runs only during tests");
    }
}
