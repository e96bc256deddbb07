package io.github.camelfitbit.simulator.life;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a person writes into the vendor's app on one day, oldest first, and what the watch noticed about the heart. */
public record Diary(
        List<Meal> meals,
        List<Drink> drinks,
        List<Glucose> glucose,
        Optional<Temperature> temperature,
        Optional<Recording> recording,
        Optional<Recording> irregularity) {
    private static final double FEVER_THERMOMETER = 0.1;
    private static final double ECG = 0.12;
    private static final double IRREGULAR = 0.04;

    /** Something to eat; which food it is, is left to the vendor's catalogue. */
    public record Meal(String id, Instant at, Course course, int food, double servings) {}

    /** Something to drink. */
    public record Drink(String id, Instant at, int milliliters) {}

    /** A prick in the finger. */
    public record Glucose(String id, Instant at, int milligramsPerDeciliter, Course course) {}

    /** A thermometer in the mouth. */
    public record Temperature(String id, Instant at, double celsius) {}

    /** Half a minute with the finger on the watch, or an hour the watch found odd. */
    public record Recording(Instant at, int beatsPerMinute, boolean odd) {}

    /** When in the day. */
    public enum Course {
        BREAKFAST(LocalTime.of(8, 0)),
        LUNCH(LocalTime.of(13, 0)),
        SNACK(LocalTime.of(16, 30)),
        DINNER(LocalTime.of(20, 0));

        private final LocalTime around;

        Course(LocalTime around) {
            this.around = around;
        }
    }

    static Diary of(long seed, Body body, LocalDate date, ZoneId zone) {
        Chance chance = Chance.of(seed, "diary", date.toEpochDay());
        List<Meal> meals = new ArrayList<>();
        List<Drink> drinks = new ArrayList<>();
        List<Glucose> glucose = new ArrayList<>();
        for (Course course : Course.values()) {
            int index = course.ordinal();
            Instant at = at(date, course.around.plusMinutes(chance.between(-40, 40)), zone);
            if (course != Course.SNACK || chance.happens(0.4)) {
                String meal = SessionId.MEAL.on(date, seed, index);
                meals.add(new Meal(meal, at, course, chance.between(0, 11), chance.pick(List.of(1.0, 1.0, 1.5, 2.0))));
            }
            String drink = SessionId.DRINK.on(date, seed, index);
            drinks.add(new Drink(drink, at.plusSeconds(600), 50 * chance.between(3, 10)));
            if (course == Course.BREAKFAST || course == Course.DINNER) {
                String prick = SessionId.GLUCOSE.on(date, seed, index);
                glucose.add(new Glucose(prick, at.minusSeconds(900), chance.between(78, 112), course));
            }
        }
        return new Diary(
                meals,
                drinks,
                glucose,
                temperature(seed, date, zone, chance),
                recording(body, at(date, LocalTime.of(10, 15), zone), ECG, chance),
                recording(body, at(date, LocalTime.of(3, 0), zone), IRREGULAR, chance));
    }

    private static Optional<Temperature> temperature(long seed, LocalDate date, ZoneId zone, Chance chance) {
        Instant at = at(date, LocalTime.of(7, 45), zone);
        double celsius = Vitals.tenth(chance.between(36.2, 37.4));
        return chance.happens(FEVER_THERMOMETER)
                ? Optional.of(new Temperature(SessionId.TEMPERATURE.on(date, seed), at, celsius))
                : Optional.empty();
    }

    private static Optional<Recording> recording(Body body, Instant at, double probability, Chance chance) {
        Recording recording = new Recording(
                at.plusSeconds(chance.between(0, 1_800)),
                body.restingBeatsPerMinute() + chance.between(2, 18),
                chance.happens(0.15));
        return chance.happens(probability) ? Optional.of(recording) : Optional.empty();
    }

    private static Instant at(LocalDate date, LocalTime time, ZoneId zone) {
        return date.atTime(time).atZone(zone).toInstant();
    }
}
