package io.github.camelfitbit.simulator.life;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lays out nights with ninety-minute cycles, and naps. */
final class NightPlanner {
    private static final LocalTime EARLIEST_BEDTIME = LocalTime.of(22, 15);

    private final long personSeed;
    private final ZoneId zone;
    private final Habits habits;

    NightPlanner(long personSeed, ZoneId zone, Habits habits) {
        this.personSeed = personSeed;
        this.zone = zone;
        this.habits = habits;
    }

    /** The night that ends on this date. Its length is physical time: a change of clocks does not shorten it. */
    SleepSession nightEnding(LocalDate date) {
        Chance chance = Chance.of(personSeed, "night", date.toEpochDay());
        Instant start = date.minusDays(1)
                .atTime(EARLIEST_BEDTIME)
                .plusMinutes(habits.bedtimeShiftMinutes() + chance.between(0, 75))
                .atZone(zone)
                .toInstant();
        Instant end = start.plusSeconds(30L * chance.between(6 * 120, 8 * 120 + 50));
        return new SleepSession(SessionId.NIGHT.on(date, personSeed), start, end, false, stages(chance, start, end));
    }

    Optional<SleepSession> napOn(LocalDate date) {
        Chance chance = Chance.of(personSeed, "nap", date.toEpochDay());
        if (!chance.happens(0.12)) {
            return Optional.empty();
        }
        Instant start = date.atTime(14, chance.between(0, 59)).atZone(zone).toInstant();
        Instant end = start.plus(Duration.ofMinutes(chance.between(25, 85)));
        return Optional.of(
                new SleepSession(SessionId.NAP.on(date, personSeed), start, end, true, classic(chance, start, end)));
    }

    /** A sleep at a time of somebody's choice. */
    static SleepSession asTold(String id, Instant start, Instant end, boolean nap) {
        Chance chance = Chance.of(start.getEpochSecond(), "told", end.getEpochSecond());
        return new SleepSession(id, start, end, nap, nap ? classic(chance, start, end) : stages(chance, start, end));
    }

    private static List<SleepStage> classic(Chance chance, Instant start, Instant end) {
        Instant restless = end.minus(Duration.ofMinutes(chance.between(4, 8)));
        Instant awake = end.minus(Duration.ofMinutes(chance.between(1, 3)));
        return List.of(
                new SleepStage(SleepStage.Type.ASLEEP, start, restless),
                new SleepStage(SleepStage.Type.RESTLESS, restless, awake),
                new SleepStage(SleepStage.Type.AWAKE, awake, end));
    }

    private static List<SleepStage> stages(Chance chance, Instant start, Instant end) {
        StageList stages = new StageList(start, end);
        stages.add(SleepStage.Type.AWAKE, chance.between(6, 26));
        for (int cycle = 0; stages.unfinished(); cycle++) {
            stages.add(SleepStage.Type.LIGHT, chance.between(30, 60));
            stages.add(SleepStage.Type.DEEP, Math.max(8, chance.between(40, 70) - 14 * cycle));
            stages.add(SleepStage.Type.LIGHT, chance.between(20, 50));
            stages.add(SleepStage.Type.REM, chance.between(16, 36) + 10 * cycle);
            stages.add(SleepStage.Type.AWAKE, chance.between(1, 10));
        }
        return stages.list;
    }

    /** Stages one after the other, in steps of half a minute, until the night is full. */
    private static final class StageList {
        private final List<SleepStage> list = new ArrayList<>();
        private final Instant end;
        private Instant reached;

        StageList(Instant start, Instant end) {
            this.reached = start;
            this.end = end;
        }

        boolean unfinished() {
            return reached.isBefore(end);
        }

        void add(SleepStage.Type type, int halfMinutes) {
            if (unfinished()) {
                Instant wanted = reached.plusSeconds(30L * halfMinutes);
                Instant until = wanted.isBefore(end) ? wanted : end;
                list.add(new SleepStage(type, reached, until));
                reached = until;
            }
        }
    }
}
