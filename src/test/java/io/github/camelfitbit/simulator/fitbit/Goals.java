package io.github.camelfitbit.simulator.fitbit;

import java.util.List;
import java.util.Map;

import io.github.camelfitbit.simulator.http.Answer;
import io.vertx.core.json.JsonObject;

/** What people want to reach. */
final class Goals {
    private static final JsonObject ACTIVITY = new JsonObject()
            .put("activeMinutes", 30)
            .put("caloriesOut", 2_600)
            .put("distance", 8.05)
            .put("steps", 9_000);

    private final Shelf shelf;

    private Goals(Shelf.Keeper keeper) {
        this.shelf = new Shelf(keeper, "goal");
    }

    static void register(Map<String, Handler> handlers, Shelf.Keeper keeper) {
        Goals all = new Goals(keeper);
        handlers.put("activity.goals", call -> Replies.of("goals", all.read(call, call.get("period"), ACTIVITY)));
        handlers.put("activity.goal.update", all::activity);
        handlers.put("sleep.goal", call -> Replies.of("goal", all.read(call, "sleep", of("minDuration", 450))));
        handlers.put("sleep.goal.update", call -> all.write(call, "sleep", "goal", List.of("minDuration")));
        handlers.put("weight.goal.update", call -> all.write(call, "weight", "goal", List.of("startWeight", "weight")));
        handlers.put("fat.goal.update", call -> all.write(call, "fat", "goal", List.of("fat")));
        handlers.put("body.goals", call -> Replies.of("goal", all.read(call, call.get("goal"), new JsonObject())));
        handlers.put("food.goal", call -> Replies.of("goals", all.read(call, "food", of("calories", 2_200))));
        handlers.put("food.goal.update", all::food);
        handlers.put("water.goal", call -> Replies.of("goal", all.read(call, "water", of("goal", 1_900))));
        handlers.put("water.goal.update", all::water);
    }

    private Answer activity(Call call) {
        JsonObject goals =
                read(call, call.get("period"), ACTIVITY).put(call.get("type"), Double.valueOf(call.get("value")));
        shelf.put(call, call.get("period"), goals);
        return Replies.of("goals", goals);
    }

    private Answer food(Call call) {
        return call.has("calories") == call.has("intensity")
                ? Rules.validation("calories", "Either calories or intensity is needed")
                : write(call, "food", "goals", List.of("calories"));
    }

    private Answer water(Call call) {
        JsonObject goal = of("goal", Double.parseDouble(call.get("target")));
        shelf.put(call, "water", goal);
        return Replies.created("goal", goal);
    }

    private Answer write(Call call, String key, String root, List<String> names) {
        JsonObject goal = read(call, key, new JsonObject());
        call.given(names).forEach(given -> goal.put(given.getKey(), Double.valueOf(given.getValue())));
        shelf.put(call, key, goal);
        return Replies.created(root, goal);
    }

    private JsonObject read(Call call, String key, JsonObject otherwise) {
        return shelf.find(call, key).orElseGet(otherwise::copy);
    }

    private static JsonObject of(String name, double value) {
        return new JsonObject().put(name, value);
    }
}
