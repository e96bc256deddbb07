package io.github.camelfitbit.scenario;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;

import io.github.camelfitbit.simulator.Person;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class QuickstartRoutesTest {

    private static final List<String> PEOPLE = List.of("alice", "bob", "carol");
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @TempDir
    private Path folder;

    private final World world = new World();
    private final Truth truth = new Truth(world.simulator);

    @BeforeEach
    void fastPolls() {
        world.camel.getPropertiesComponent().addOverrideProperty("quickstart.directory", folder.toString());
        world.camel.getPropertiesComponent().addOverrideProperty("quickstart.delay", "500");
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void eachSessionIsInTheFileOnceAndInOrderAlsoWhenTimeGoesOn() throws Exception {
        start("sleep-to-json-lines", "exercise-to-json-lines");

        awaitSessions("sleep", PEOPLE);
        awaitSessions("exercise", PEOPLE);
        for (int day = 0; day < 3; day++) {
            world.simulator.clock().advance(Duration.ofDays(1));
            awaitSessions("sleep", PEOPLE);
            awaitSessions("exercise", PEOPLE);
        }
    }

    @Test
    void sessionsOfAWatchThatSyncsDaysLaterFollowWithoutHoldingUpTheOthers() throws Exception {
        Instant now = world.simulator.clock().instant();
        world.simulator
                .person("alice")
                .device()
                .offlineBetween(now.plus(Duration.ofMinutes(1)), now.plus(Duration.ofDays(5)));
        start("sleep-to-json-lines");
        awaitSessions("sleep", PEOPLE);
        int before = lines("sleep").idsOf("alice").size();

        world.simulator.clock().advance(Duration.ofDays(4));
        awaitSessions("sleep", List.of("bob", "carol"));
        assertThat(lines("sleep").idsOf("alice")).hasSize(before);

        world.simulator.clock().advance(Duration.ofDays(2));
        awaitSessions("sleep", PEOPLE);
        assertThat(lines("sleep").idsOf("alice")).hasSizeGreaterThanOrEqualTo(before + 5);
    }

    @Test
    void eachHeartRateSampleSinceYesterdayIsInTheFileOnceAndInOrder() throws Exception {
        start("heart-rate-in-batches");

        for (String name : PEOPLE) {
            Person person = world.simulator.person(name);
            Instant yesterday = LocalDate.ofInstant(World.NOW, person.zone())
                    .minusDays(1)
                    .atStartOfDay(person.zone())
                    .toInstant();
            List<Instant> samples = person.visible("heart-rate", yesterday, World.NOW).stream()
                    .map(sample -> sample.start())
                    .toList();
            Awaitility.await()
                    .atMost(PATIENCE)
                    .until(() -> lines("heart-rate").idsOf(name).size() >= samples.size());
            assertThat(lines("heart-rate").read())
                    .filteredOn(line -> line.getString("connection").equals(name))
                    .extracting(
                            line -> OffsetDateTime.parse(line.getString("time")).toInstant())
                    .containsExactlyElementsOf(samples);
        }
    }

    @Test
    void stepsPerDayAreTheStepsThatWereWalkedOnThatCivilDay() throws Exception {
        start("steps-per-day");

        Person bob = world.simulator.person("bob");
        Path file = folder.resolve("steps-per-day").resolve("bob.csv");
        Awaitility.await().atMost(PATIENCE).until(() -> Files.exists(file));
        assertThat(Files.readAllLines(file))
                .startsWith(
                        stepsOn(bob, "2026-11-13"),
                        stepsOn(bob, "2026-11-14"),
                        stepsOn(bob, "2026-11-15"),
                        stepsOn(bob, "2026-11-16"),
                        stepsOn(bob, "2026-11-17"),
                        stepsOn(bob, "2026-11-18"),
                        stepsOn(bob, "2026-11-19"));
    }

    @Test
    void theWeightIsWrittenForOnePersonOnceAndReadBack() throws Exception {
        start("weight-back", "steps-per-day");

        Awaitility.await().atMost(PATIENCE).until(() -> !lines("weight").read().isEmpty());
        // the other timer has the same period: it fires often meanwhile
        long polls = world.simulator.counters().total();
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> world.simulator.counters().total() >= polls + 9);
        assertThat(lines("weight").read()).singleElement().satisfies(line -> {
            assertThat(line.getString("connection")).isEqualTo("alice");
            assertThat(line.getJsonObject("value").getDouble("weightGrams")).isEqualTo(72400.0);
        });
    }

    private void start(String... names) throws Exception {
        for (String name : names) {
            YamlRoutes.add(world.camel, "quickstart/" + name);
        }
        world.start().connect(PEOPLE.toArray(String[]::new));
    }

    private JsonLines lines(String type) {
        return new JsonLines(folder.resolve(type + ".jsonl"));
    }

    private void awaitSessions(String type, List<String> people) {
        for (String person : people) {
            List<String> sessions = truth.sessionsOf(person, type);
            Awaitility.await()
                    .atMost(PATIENCE)
                    .until(() -> lines(type).idsOf(person).size() >= sessions.size());
            assertThat(lines(type).idsOf(person)).containsExactlyElementsOf(sessions);
        }
    }

    private static String stepsOn(Person person, String day) {
        ZoneId zone = person.zone();
        LocalDate date = LocalDate.parse(day);
        long steps = person
                .visible(
                        "steps",
                        date.atStartOfDay(zone).toInstant(),
                        date.plusDays(1).atStartOfDay(zone).toInstant())
                .stream()
                .mapToLong(minute -> (long) minute.value())
                .sum();
        return day + "," + steps;
    }
}
