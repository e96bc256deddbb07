package io.github.camelfitbit.simulator.health;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import io.github.camelfitbit.simulator.life.Diary;
import io.vertx.core.json.JsonObject;

/** What people write into the vendor's app; it is there at once. */
final class Logs {
    private Logs() {}

    static PointGenerator meals() {
        return written(Diary::meals, Logs::meal);
    }

    static PointGenerator drinks() {
        return written(Diary::drinks, Logs::drink);
    }

    static PointGenerator glucose() {
        return written(Diary::glucose, Logs::glucose);
    }

    static PointGenerator temperature() {
        return written(diary -> diary.temperature().stream().toList(), Logs::temperature);
    }

    /** Measured once, an hour after the life begins to be told. */
    static PointGenerator height() {
        return new DayGenerator((account, date) -> {
            Instant at = account.life().since().plusSeconds(3_600);
            boolean today = date.equals(LocalDate.ofInstant(at, account.life().zone()));
            return today && account.hasCome(at) ? Stream.of(height(account, at)) : Stream.empty();
        });
    }

    /** Turns one of the diary's entries into a point. */
    private interface Telling<T> {
        DayGenerator.Record of(Account account, T entry);
    }

    private static <T> PointGenerator written(Function<Diary, List<T>> entries, Telling<T> telling) {
        return new DayGenerator((account, date) -> {
            List<T> newestFirst = new ArrayList<>(entries.apply(account.life().diary(date)));
            Collections.reverse(newestFirst);
            return newestFirst.stream()
                    .map(entry -> telling.of(account, entry))
                    .filter(known -> account.hasCome(known.span().end().at()));
        });
    }

    private static DayGenerator.Record meal(Account account, Diary.Meal meal) {
        Foods.Food food = Foods.at(meal.food());
        return new DayGenerator.Record(
                meal.id(), span(account, meal.at()), DataSource.typed(), Figure.of(0), json -> food.eaten(
                                json, meal.servings())
                        .put("mealType", meal.course().name()));
    }

    private static DayGenerator.Record drink(Account account, Diary.Drink drink) {
        boolean ounces = account.life().origin().getId().startsWith("America/");
        String unit = ounces ? "FLUID_OUNCE_US" : "MILLILITER";
        return new DayGenerator.Record(
                drink.id(),
                span(account, drink.at()),
                DataSource.typed(),
                new Figure(drink.milliliters(), unit),
                json -> json.put(
                        "amountConsumed",
                        new JsonObject().put("milliliters", drink.milliliters()).put("userProvidedUnit", unit)));
    }

    private static DayGenerator.Record glucose(Account account, Diary.Glucose glucose) {
        return new DayGenerator.Record(
                glucose.id(),
                span(account, glucose.at()),
                DataSource.typed(),
                Figure.of(glucose.milligramsPerDeciliter()),
                json -> json.put("bloodGlucoseMilligramsPerDeciliter", glucose.milligramsPerDeciliter())
                        .put("mealType", glucose.course().name())
                        .put("measurementTiming", "BEFORE_MEAL")
                        .put("measurementSource", "SELF_MONITORING_BLOOD_GLUCOSE")
                        .put("specimen", "CAPILLARY_BLOOD"));
    }

    private static DayGenerator.Record temperature(Account account, Diary.Temperature temperature) {
        return new DayGenerator.Record(
                temperature.id(),
                span(account, temperature.at()),
                DataSource.typed(),
                Figure.of(temperature.celsius()),
                json -> json.put("temperatureCelsius", Wire.number(temperature.celsius()))
                        .put("measurementLocation", "MOUTH"));
    }

    private static DayGenerator.Record height(Account account, Instant at) {
        int millimeters = account.life().body().heightMillimeters();
        return new DayGenerator.Record(
                account.life().heightId(),
                span(account, at),
                DataSource.typed(),
                Figure.of(millimeters),
                json -> json.put("heightMillimeters", Integer.toString(millimeters)));
    }

    private static Span span(Account account, Instant at) {
        return Span.at(at, account.life().zone());
    }
}
