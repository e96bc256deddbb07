package io.github.camelfitbit.simulator.fitbit.data;

import java.time.LocalDate;
import java.util.Map;

import io.github.camelfitbit.simulator.http.Answer;
import io.github.camelfitbit.simulator.oauth.fitbit.FitbitErrors;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** What was eaten and drunk, by the day. */
final class Eating {

    private static final Map<String, Integer> MEALS = Map.of(
            "BREAKFAST", 1,
            "BEFORE_LUNCH", 2,
            "LUNCH", 3,
            "BEFORE_DINNER", 4,
            "DINNER", 5,
            "AFTER_DINNER", 6);

    private Eating() {}

    static JsonObject water(LifeCall call) {
        LocalDate day = call.day("first");
        JsonArray entries = new JsonArray();
        call.measured("hydration-log", day)
                .forEach(drink -> entries.add(new JsonObject()
                        .put(
                                "amount",
                                drink.json().getJsonObject("amountConsumed").getValue("milliliters"))
                        .put("logId", Long.parseLong(drink.id()))));
        call.logbook().of("water", day::equals).forEach(entries::add);
        return entries.isEmpty() ? new JsonObject() : new JsonObject().put("water", entries);
    }

    static JsonObject drink(LifeCall call) {
        LocalDate day = LifeCall.date(call.parameter("date"));
        JsonObject entry = new JsonObject().put("amount", millilitres(call));
        return new JsonObject().put("waterLog", call.logbook().write("water", day, entry));
    }

    static Object drinkOther(LifeCall call) {
        return call.logbook()
                .change(call.group("id"), log -> log.put("amount", millilitres(call)))
                .<Object>map(log -> new JsonObject().put("waterLog", log))
                .orElseGet(Eating::notThere);
    }

    static Object eatOther(LifeCall call) {
        return call.logbook()
                .change(call.group("id"), log -> log.getJsonObject("loggedFood").put("amount", call.number("amount")))
                .<Object>map(log -> new JsonObject().put("foodLog", log))
                .orElseGet(Eating::notThere);
    }

    private static Answer notThere() {
        return FitbitErrors.answer(404, "not_found", "There is no such log.");
    }

    private static double millilitres(LifeCall call) {
        return call.number("amount")
                * switch (call.ask().parameter("unit").orElse("ml")) {
                    case "ml" -> 1;
                    case "fl oz" -> 30;
                    case "cup" -> 240;
                    default -> throw new LifeCall.Invalid("Invalid unit");
                };
    }

    static JsonObject foods(LifeCall call) {
        LocalDate day = call.day("first");
        JsonArray logs = new JsonArray();
        call.measured("nutrition-log", day).forEach(meal -> {
            JsonObject json = meal.json();
            logs.add(log(day, json).put("logId", Long.parseLong(meal.id())));
        });
        call.logbook().of("food", day::equals).forEach(logs::add);
        return logs.isEmpty() ? new JsonObject() : new JsonObject().put("foods", logs);
    }

    private static JsonObject log(LocalDate day, JsonObject json) {
        JsonObject values = new JsonObject()
                .put(
                        "carbs",
                        json.getJsonObject("totalCarbohydrate", new JsonObject())
                                .getValue("grams"))
                .put("fat", json.getJsonObject("totalFat", new JsonObject()).getValue("grams"));
        return new JsonObject()
                .put("logDate", day.toString())
                .put(
                        "loggedFood",
                        new JsonObject()
                                .put("name", json.getString("foodDisplayName"))
                                .put(
                                        "calories",
                                        json.getJsonObject("energy", new JsonObject())
                                                .getValue("kcal"))
                                .put("mealTypeId", MEALS.getOrDefault(json.getString("mealType"), 7)))
                .put("nutritionalValues", values);
    }

    static JsonObject eat(LifeCall call) {
        LocalDate day = LifeCall.date(call.parameter("date"));
        JsonObject food = new JsonObject()
                .put("name", call.ask().parameter("foodId").isPresent() ? "Oatmeal" : call.parameter("foodName"))
                .put("mealTypeId", (int) call.number("mealTypeId"))
                .put("amount", call.number("amount"))
                .put(
                        "unit",
                        new JsonObject().put("id", (int) call.number("unitId")).put("name", "gram"));
        call.ask().parameter("calories").ifPresent(kcal -> food.put("calories", Integer.parseInt(kcal)));
        JsonObject log = new JsonObject()
                .put("logDate", day.toString())
                .put("loggedFood", food)
                .put("nutritionalValues", new JsonObject());
        return new JsonObject().put("foodLog", call.logbook().write("food", day, log));
    }

    static Answer delete(LifeCall call) {
        return Sleeping.delete(call);
    }
}
