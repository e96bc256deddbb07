package io.github.camelfitbit.simulator;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

import io.github.camelfitbit.simulator.life.HeartBeat;
import io.github.camelfitbit.simulator.life.SleepSession;
import io.github.camelfitbit.simulator.life.StepCount;
import io.github.camelfitbit.simulator.life.Workout;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LifeTest {
    private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");
    private static final Instant MONTH_AGO = NOW.minus(Duration.ofDays(30));

    @Test
    void livesTheSameLifeForTheSameSeed() {
        try (Simulator one = Simulator.builder().seed(11).start();
                Simulator same = Simulator.builder().seed(11).people(5).start();
                Simulator other = Simulator.builder().seed(12).start()) {
            assertThat(same.person("bob").sleeps(MONTH_AGO, NOW))
                    .isEqualTo(one.person("bob").sleeps(MONTH_AGO, NOW));
            assertThat(other.person("bob").sleeps(MONTH_AGO, NOW))
                    .isNotEqualTo(one.person("bob").sleeps(MONTH_AGO, NOW));
            assertThat(one.person("alice").healthUserId())
                    .isNotEqualTo(one.person("bob").healthUserId());
        }
    }

    @Test
    void sleepsEveryNightInStagesThatFillIt() {
        try (Simulator simulator = Simulator.builder().people(10).start()) {
            for (Person person : simulator.people()) {
                List<SleepSession> nights = person.sleeps(MONTH_AGO.plus(Duration.ofDays(1)), NOW).stream()
                        .filter(sleep -> !sleep.nap())
                        .toList();
                assertThat(nights).hasSizeBetween(28, 30);
                assertThat(nights).allSatisfy(LifeTest::isPlausibleNight);
            }
        }
    }

    @Test
    void sometimesNapsAndThenWithoutStages() {
        try (Simulator simulator = Simulator.builder().people(5).start()) {
            List<SleepSession> naps = simulator.people().stream()
                    .flatMap(person -> person.sleeps(MONTH_AGO, NOW).stream())
                    .filter(SleepSession::nap)
                    .toList();

            assertThat(naps).hasSizeBetween(5, 40).allMatch(nap -> nap.stages().size() == 3);
        }
    }

    @Test
    void isActiveSeveralTimesAWeekAndNotWhileAsleep() {
        try (Simulator simulator = Simulator.builder().people(10).start()) {
            for (Person person : simulator.people()) {
                List<Workout> workouts = person.workouts(MONTH_AGO, NOW);
                assertThat(workouts).hasSizeBetween(6, 28);
                assertThat(workouts).noneMatch(workout -> person.sleeps(MONTH_AGO, NOW).stream()
                        .anyMatch(sleep -> sleep.start().isBefore(workout.end())
                                && workout.start().isBefore(sleep.end())));
            }
        }
    }

    @Test
    void walksSomeThousandStepsADayAndNoneAsleep() {
        try (Simulator simulator = Simulator.builder().people(6).start()) {
            for (Person person : simulator.people()) {
                List<StepCount> steps = person.steps(NOW.minus(Duration.ofDays(10)), NOW);
                long perDay = steps.stream().mapToLong(StepCount::count).sum() / 10;
                assertThat(perDay).isBetween(3_000L, 20_000L);
                SleepSession night =
                        person.sleeps(NOW.minus(Duration.ofDays(2)), NOW).get(0);
                assertThat(person.steps(night.start(), night.end().minusSeconds(60)))
                        .isEmpty();
            }
        }
    }

    @Test
    void beatsEveryFiveSecondsWhileTheWatchIsWorn() {
        try (Simulator simulator = Simulator.builder().start()) {
            List<HeartBeat> beats = simulator.person("alice").heartRate(NOW.minus(Duration.ofDays(1)), NOW);

            assertThat(beats).hasSizeBetween(16_700, 17_000);
            assertThat(beats).allMatch(beat -> beat.beatsPerMinute() >= 36 && beat.beatsPerMinute() <= 198);
            assertThat(beats.stream()
                            .mapToInt(HeartBeat::beatsPerMinute)
                            .average()
                            .orElse(0))
                    .isBetween(50.0, 95.0);
        }
    }

    @Test
    void beatsFasterInAWorkoutThanInDeepSleep() {
        try (Simulator simulator = Simulator.builder().start()) {
            Person alice = simulator.person("alice");
            Workout workout = alice.workouts(MONTH_AGO, NOW).get(0);
            SleepSession night = alice.sleeps(MONTH_AGO, NOW).get(0);

            assertThat(average(alice, workout.start(), workout.end()))
                    .isGreaterThan(average(alice, night.start(), night.end()) + 15);
        }
    }

    @Test
    void tellsBothOffsetsOfANightInWhichTheClocksChange() {
        SimulatorClock clock = SimulatorClock.at(Instant.parse("2026-10-25T20:00:00Z"));
        try (Simulator simulator = Simulator.builder()
                .person("alice", ZoneId.of("Europe/Madrid"))
                .clock(clock)
                .start()) {
            String filter =
                    "sleep.interval.civil_end_time >= \"2026-10-25\" AND sleep.interval.civil_end_time < \"2026-10-25T13:00:00\"";

            JsonObject interval = VendorClient.ofAlice(simulator)
                    .filtered("sleep", filter)
                    .points()
                    .get(0)
                    .getJsonObject("sleep")
                    .getJsonObject("interval");

            assertThat(interval.getString("startUtcOffset")).isEqualTo("7200s");
            assertThat(interval.getString("endUtcOffset")).isEqualTo("3600s");
        }
    }

    @Test
    void remembersBoundedDaysHoweverManyPeopleLiveHere() {
        try (Simulator simulator = Simulator.builder().people(250).start()) {
            assertThat(simulator.people()).hasSize(250);
            assertThat(simulator.people()).allSatisfy(person -> assertThat(person.sleeps(MONTH_AGO, NOW))
                    .isNotEmpty());
        }
    }

    @Test
    void startsWhenItWasToldTo() {
        try (Simulator simulator =
                Simulator.builder().livesSince(Duration.ofDays(3)).start()) {
            Instant start = NOW.minus(Duration.ofDays(3));

            assertThat(simulator.person("alice").steps(MONTH_AGO, start)).isEmpty();
            assertThat(simulator.person("alice").sleeps(MONTH_AGO, NOW)).hasSizeBetween(2, 5);
            assertThat(VendorClient.ofAlice(simulator).list("sleep").points()).hasSizeBetween(2, 5);
        }
    }

    private static void isPlausibleNight(SleepSession night) {
        assertThat(Duration.between(night.start(), night.end())).isBetween(Duration.ofHours(6), Duration.ofHours(9));
        assertThat(night.stages().get(0).start()).isEqualTo(night.start());
        assertThat(night.stages().get(night.stages().size() - 1).end()).isEqualTo(night.end());
        for (int i = 1; i < night.stages().size(); i++) {
            assertThat(night.stages().get(i).start())
                    .isEqualTo(night.stages().get(i - 1).end());
        }
    }

    private static double average(Person person, Instant from, Instant to) {
        return person.heartRate(from, to).stream()
                .mapToInt(HeartBeat::beatsPerMinute)
                .average()
                .orElseThrow();
    }
}
