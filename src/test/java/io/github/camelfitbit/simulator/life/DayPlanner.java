package io.github.camelfitbit.simulator.life;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;

/** Draws up a day from the seed: the night before it, perhaps a nap, a workout, a weighing, and the charger. */
final class DayPlanner {
    private final long personSeed;
    private final ZoneId zone;
    private final Habits habits;
    private final NightPlanner nights;

    DayPlanner(long personSeed, ZoneId zone, Habits habits) {
        this.personSeed = personSeed;
        this.zone = zone;
        this.habits = habits;
        this.nights = new NightPlanner(personSeed, zone, habits);
    }

    DayPlan plan(LocalDate date) {
        SleepSession night = nights.nightEnding(date);
        Chance chance = Chance.of(personSeed, "day", date.toEpochDay());
        Optional<Workout> workout = workout(date, night.end(), chance);
        Optional<Weighing> weighing = weighing(date, night.end(), chance);
        Instant charger = date.atTime(LocalTime.of(20, 40))
                .plusMinutes(chance.between(0, 20))
                .atZone(zone)
                .toInstant();
        Instant back = charger.plus(Duration.ofMinutes(chance.between(25, 40)));
        return new DayPlan(date, night, nights.napOn(date), workout, weighing, charger, back);
    }

    private Optional<Workout> workout(LocalDate date, Instant wake, Chance chance) {
        if (!chance.happens(habits.workoutProbability())) {
            return Optional.empty();
        }
        Sport sport = chance.pick(habits.favourites());
        Instant evening = date.atTime(LocalTime.of(17, 30))
                .plusMinutes(chance.between(0, 55))
                .atZone(zone)
                .toInstant();
        Instant start = habits.morningSport() ? wake.plus(Duration.ofMinutes(chance.between(35, 75))) : evening;
        Duration active = Duration.ofSeconds(60L * chance.between(sport.shortestMinutes(), sport.longestMinutes()));
        Duration pause = Duration.ofSeconds(chance.happens(0.3) ? chance.between(30, 240) : 0);
        int beats = sport.beatsPerMinute() + chance.between(-9, 9);
        return Optional.of(new Workout(
                SessionId.WORKOUT.on(date, personSeed),
                sport,
                sport.displayName(),
                start,
                start.plus(active).plus(pause),
                active,
                beats,
                sport.outdoors() && chance.happens(0.6)));
    }

    private Optional<Weighing> weighing(LocalDate date, Instant wake, Chance chance) {
        if (!chance.happens(0.45)) {
            return Optional.empty();
        }
        double drift = 1_200 * Noise.smooth(personSeed, date.toEpochDay() / 21.0);
        long grams = Math.round((habits.grams() + drift + chance.between(-350.0, 350.0)) / 100) * 100;
        Instant at = wake.plusSeconds(chance.between(240, 1_500));
        return Optional.of(new Weighing(
                SessionId.WEIGHING.on(date, personSeed),
                at,
                grams,
                SessionId.BODY_FAT.on(date, personSeed),
                fatPercentage(date)));
    }

    private double fatPercentage(LocalDate date) {
        double usual = 14 + 16 * Noise.unit(personSeed ^ 0xfa7, 0);
        return Math.round((usual + Noise.smooth(personSeed ^ 0xfa7, date.toEpochDay() / 14.0)) * 10) / 10.0;
    }
}
