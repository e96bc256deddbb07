package io.github.camelfitbit.simulator.health;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** The vendor's catalogue of foods and of what they are measured in; the same for everybody. */
final class Foods {
    private static final List<Unit> UNITS = List.of(
            new Unit("147", "gram", "grams"),
            new Unit("209", "milliliter", "milliliters"),
            new Unit("279", "slice", "slices"),
            new Unit("304", "serving", "servings"));

    private static final List<Food> ALL = List.of(
            new Food("80101", "Oatmeal", 158, 27, 3.2, 5.9, 0.115, 4, 1),
            new Food("80102", "Toast with cheese", 240, 26, 10, 11, 0.46, 2.1, 3.4),
            new Food("80103", "Yoghurt with berries", 150, 22, 3.5, 8, 0.07, 2, 18),
            new Food("80104", "Lentil stew", 420, 54, 11, 23, 0.61, 15, 6),
            new Food("80105", "Chicken with rice", 510, 58, 12, 38, 0.72, 2.4, 3),
            new Food("80106", "Green salad", 130, 9, 9, 3, 0.21, 3.6, 4),
            new Food("80107", "Apple", 95, 25, 0.3, 0.5, 0.002, 4.4, 19),
            new Food("80108", "Handful of nuts", 172, 6, 15, 5, 0.001, 2, 1.2),
            new Food("80109", "Tomato soup", 170, 22, 7, 4, 0.74, 3, 12),
            new Food("80110", "Pasta with vegetables", 480, 76, 11, 16, 0.53, 6.5, 9),
            new Food("80111", "Fried fish with potatoes", 560, 48, 26, 32, 0.69, 4.3, 2),
            new Food("80112", "Bean burrito", 390, 55, 12, 15, 0.88, 9, 3));

    private Foods() {}

    /** What foods are measured in. */
    record Unit(String id, String one, String many) {
        String name() {
            return "users/me/dataTypes/food-measurement-unit/dataPoints/" + id;
        }

        JsonObject toJson() {
            return new JsonObject().put("displayName", one).put("pluralDisplayName", many);
        }
    }

    /** What is in one serving, in kilocalories and grams. */
    record Food(
            String id,
            String displayName,
            double kcal,
            double carbohydrate,
            double fat,
            double protein,
            double sodium,
            double fiber,
            double sugar) {
        JsonObject toJson() {
            JsonObject serving = new JsonObject()
                    .put("amount", 1)
                    .put("multiplier", 1)
                    .put("foodMeasurementUnit", serving().name())
                    .put("foodMeasurementUnitDisplayName", serving().one())
                    .put("foodMeasurementUnitDisplayNamePlural", serving().many());
            return quantities(new JsonObject(), 1)
                    .put("displayName", displayName)
                    .put("accessLevel", "FOOD_ACCESS_LEVEL_PUBLIC")
                    .put("languageCode", "en-US")
                    .put("defaultServing", serving)
                    .put("servings", new JsonArray().add(serving.copy()))
                    .put("energyAvg", new JsonObject().put("kcal", Wire.number(kcal)));
        }

        /** Adds to a nutrition log what so many servings are. */
        JsonObject eaten(JsonObject log, double servings) {
            return quantities(log, servings)
                    .put("food", "users/me/dataTypes/food/dataPoints/" + id)
                    .put("foodDisplayName", displayName)
                    .put(
                            "energy",
                            new JsonObject().put("kcal", grams(kcal, servings)).put("userProvidedUnit", "KILOCALORIE"))
                    .put(
                            "serving",
                            new JsonObject()
                                    .put("amount", Wire.number(servings))
                                    .put("foodMeasurementUnit", serving().name())
                                    .put(
                                            "foodMeasurementUnitDisplayName",
                                            serving().one()));
        }

        private JsonObject quantities(JsonObject json, double servings) {
            return json.put("totalCarbohydrate", new JsonObject().put("grams", grams(carbohydrate, servings)))
                    .put("totalFat", new JsonObject().put("grams", grams(fat, servings)))
                    .put(
                            "nutrients",
                            new JsonArray()
                                    .add(nutrient("PROTEIN", protein, servings))
                                    .add(nutrient("SODIUM", sodium, servings))
                                    .add(nutrient("DIETARY_FIBER", fiber, servings))
                                    .add(nutrient("SUGAR", sugar, servings)));
        }

        private static JsonObject nutrient(String name, double grams, double servings) {
            return new JsonObject()
                    .put("nutrient", name)
                    .put("quantity", new JsonObject().put("grams", grams(grams, servings)));
        }

        private static Object grams(double perServing, double servings) {
            return Wire.number(Math.round(perServing * servings * 1_000) / 1_000.0);
        }

        private static Unit serving() {
            return UNITS.get(UNITS.size() - 1);
        }
    }

    static Food at(int number) {
        return ALL.get(number % ALL.size());
    }

    /** A nutrition log says what was eaten: a food of the catalogue, or a name. Its unit must be known. */
    static void checkNamed(JsonObject log, DataType type) {
        if (!type.id().equals("nutrition-log")) {
            return;
        }
        Violations violations = new Violations();
        String food = log.getString("food", "");
        if (food.isEmpty() && log.getString("foodDisplayName", "").isEmpty()) {
            violations.add("nutritionLog.food_display_name", "A food or a name of a food is required");
        }
        if (!food.isEmpty() && food(food).isEmpty()) {
            violations.add("nutritionLog.food", "There is no such food");
        }
        if (log.containsKey("serving") && unit(log).isEmpty()) {
            violations.add("nutritionLog.serving.food_measurement_unit", "There is no such unit");
        }
        violations.throwIfAny();
    }

    /** Adds the names the vendor adds. */
    static void complete(JsonObject log) {
        food(log.getString("food", "")).ifPresent(food -> log.put("foodDisplayName", food.displayName()));
        unit(log).ifPresent(unit -> log.getJsonObject("serving").put("foodMeasurementUnitDisplayName", unit.one()));
    }

    private static Optional<Food> food(String name) {
        return ALL.stream()
                .filter(food -> name.endsWith("/dataTypes/food/dataPoints/" + food.id()))
                .findFirst();
    }

    private static Optional<Unit> unit(JsonObject log) {
        String name = log.getJsonObject("serving", new JsonObject()).getString("foodMeasurementUnit", "");
        return UNITS.stream()
                .filter(unit -> name.endsWith("/dataTypes/food-measurement-unit/dataPoints/" + unit.id()))
                .findFirst();
    }

    static PointGenerator foods() {
        return new Catalogue<>(ALL, Food::id, Food::toJson);
    }

    static PointGenerator units() {
        return new Catalogue<>(UNITS, Unit::id, Unit::toJson);
    }

    /** Things that lie nowhere in time. They are given a second of 1970 each, because pages are cut by time. */
    private record Catalogue<T>(List<T> things, Function<T, String> id, Function<T, JsonObject> json)
            implements PointGenerator {
        @Override
        public Stream<DataPoint> newestFirst(Account account, DataType type, Instant from, Instant to) {
            return IntStream.range(0, things.size()).mapToObj(i -> point(type, i));
        }

        @Override
        public Optional<DataPoint> find(Account account, DataType type, String wanted) {
            return newestFirst(account, type, Instant.MIN, Instant.MAX)
                    .filter(point -> point.id().equals(wanted))
                    .findFirst();
        }

        private DataPoint point(DataType type, int index) {
            T thing = things.get(index);
            Span span = Span.at(Instant.ofEpochSecond(things.size() - index), ZoneOffset.UTC);
            return new DataPoint(
                    type, id.apply(thing), span, DataSource.untold(), Figure.of(0), () -> json.apply(thing));
        }
    }
}
