package io.github.camelfitbit.simulator.life;

import java.util.List;

/** What stays the same from day to day in one life. */
record Habits(
        int restingBeatsPerMinute,
        int bedtimeShiftMinutes,
        double workoutProbability,
        boolean morningSport,
        List<Sport> favourites,
        double restlessness,
        double grams) {
    static Habits of(long personSeed) {
        Chance chance = Chance.of(personSeed, "habits", 0);
        List<Sport> sports = List.of(Sport.values());
        return new Habits(
                chance.between(49, 67),
                chance.between(-25, 60),
                chance.between(0.40, 0.75),
                chance.happens(0.4),
                List.of(chance.pick(sports), chance.pick(sports), chance.pick(sports)),
                chance.between(0.75, 1.3),
                Math.round(chance.between(52_000.0, 98_000.0) / 100) * 100.0);
    }
}
