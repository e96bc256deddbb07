package io.github.camelfitbit.simulator.fitbit.data;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import org.jspecify.annotations.Nullable;

/** What was eaten, by the day and the meal. */
final class Eating {

    private static final Map<String, Integer> MEALS = Map.of(
            "BREAKFAST", 1,
            "BEFORE_LUNCH", 2,
            "LUNCH", 3,
            "BEFORE_DINNER", 4,
            "DINNER", 5,
            "AFTER_DINNER", 6);
    private static final int ANYTIME = 7;
    private static final Map<String, String> UNITS =
            Map.of("147", "gram", "209", "milliliter", "279", "slice", "304", "serving");
    /** The vendor's word in an answer by the parameter of a write. */
    private static final Map<String, String> FIGURES = Map.of(
            "totalCarbohydrate", "carbs",
            "totalFat", "fat",
            "dietaryFiber", "fiber",
            "protein", "protein",
            "sodium", "sodium");

    private static final Map<String, String> NUTRIENTS =
            Map.of("DIETARY_FIBER", "fiber", "PROTEIN", "protein", "SODIUM", "sodium");

    private Eating() {}

    static JsonObject foods(LifeCall call) {
        LocalDate day = call.day("first");
        JsonArray logs = new JsonArray();
        call.measured("nutrition-log", day)
                .forEach(meal -> logs.add(log(day, meal.json()).put("logId", Long.parseLong(meal.id()))));
        call.logbook().of("food", day::equals).forEach(logs::add);
        return logs.isEmpty() ? new JsonObject() : new JsonObject().put("foods", logs);
    }

    private static JsonObject log(LocalDate day, JsonObject meal) {
        JsonObject serving = meal.getJsonObject("serving");
        String unit = serving.getString("foodMeasurementUnit");
        return log(
                day,
                new JsonObject()
                        .put("name", meal.getString("foodDisplayName"))
                        .put("calories", inside(meal, "energy", "kcal"))
                        .put("mealTypeId", MEALS.getOrDefault(meal.getString("mealType"), ANYTIME))
                        .put("amount", serving.getValue("amount"))
                        .put("unit", unit(unit.substring(unit.lastIndexOf('/') + 1))),
                figures(meal));
    }

    private static JsonObject log(LocalDate day, JsonObject food, JsonObject figures) {
        return new JsonObject()
                .put("logDate", day.toString())
                .put("isFavorite", false)
                .put("loggedFood", food)
                .put("nutritionalValues", figures);
    }

    /** Grams, but for sodium: milligrams. */
    private static JsonObject figures(JsonObject meal) {
        JsonObject figures = new JsonObject()
                .put("carbs", inside(meal, "totalCarbohydrate", "grams"))
                .put("fat", inside(meal, "totalFat", "grams"));
        meal.getJsonArray("nutrients").forEach(any -> {
            JsonObject nutrient = (JsonObject) any;
            String word = NUTRIENTS.get(nutrient.getString("nutrient"));
            if (word != null) {
                BigDecimal grams = new BigDecimal(String.valueOf(inside(nutrient, "quantity", "grams")));
                figures.put(word, word.equals("sodium") ? grams.movePointRight(3) : grams);
            }
        });
        return figures;
    }

    private static @Nullable Object inside(JsonObject json, String object, String name) {
        return json.getJsonObject(object, new JsonObject()).getValue(name);
    }

    private static JsonObject unit(String id) {
        String name = UNITS.getOrDefault(id, "gram");
        return new JsonObject()
                .put("id", Integer.parseInt(id))
                .put("name", name)
                .put("plural", name + 's');
    }

    static JsonObject eat(LifeCall call) {
        LocalDate day = LifeCall.date(call.parameter("date"));
        JsonObject food = new JsonObject()
                .put("name", call.ask().parameter("foodId").isPresent() ? "Oatmeal" : call.parameter("foodName"))
                .put("mealTypeId", (int) call.number("mealTypeId"))
                .put("amount", call.number("amount"))
                .put("unit", unit(call.parameter("unitId")));
        call.ask().parameter("calories").ifPresent(kcal -> food.put("calories", Integer.parseInt(kcal)));
        JsonObject figures = new JsonObject();
        FIGURES.forEach((parameter, word) ->
                call.ask().parameter(parameter).ifPresent(number -> figures.put(word, new BigDecimal(number))));
        return new JsonObject().put("foodLog", call.logbook().write("food", day, log(day, food, figures)));
    }

    static Object eatOther(LifeCall call) {
        return call.logbook()
                .change(call.group("id"), log -> log.getJsonObject("loggedFood").put("amount", call.number("amount")))
                .<Object>map(log -> new JsonObject().put("foodLog", log))
                .orElseGet(Drinking::notThere);
    }

    static Object delete(LifeCall call) {
        return Sleeping.delete(call);
    }
}
