package io.github.camelfitbit.simulator.fitbit;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import io.github.camelfitbit.simulator.http.Answer;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** The vendor's foods, and a person's own foods and meals. */
final class Foods {
    private static final JsonObject GRAM =
            new JsonObject().put("id", 147).put("name", "gram").put("plural", "grams");
    private static final JsonObject OATMEAL = food(81_313, "Oatmeal", 88, "PUBLIC");

    private final Shelf foods;
    private final Shelf meals;
    private final Shelf favorites;

    private Foods(Shelf.Keeper keeper) {
        this.foods = new Shelf(keeper, "food");
        this.meals = new Shelf(keeper, "meal");
        this.favorites = new Shelf(keeper, "favorite-food");
    }

    static void register(Map<String, Handler> handlers, Shelf.Keeper keeper) {
        Foods all = new Foods(keeper);
        handlers.put("food.search", all::search);
        handlers.put("food.get", all::get);
        handlers.put("food.units", call -> Replies.bare(List.of(GRAM)));
        handlers.put("food.locales", call -> Replies.bare(List.of(locale())));
        handlers.put("food.create", all::create);
        handlers.put("food.delete", call -> all.foods.delete(call, "foodId"));
        handlers.put("food.favorites", call -> Replies.bare(all.favorites.all(call)));
        handlers.put("food.favorite.add", all::mark);
        handlers.put("food.favorite.delete", call -> all.favorites.delete(call, "foodId"));
        handlers.put("food.frequent", call -> Replies.list("foods", List.of(OATMEAL)));
        handlers.put("food.recent", call -> Replies.list("foods", List.of(OATMEAL)));
        handlers.put("meal.list", call -> Replies.list("meals", all.meals.all(call)));
        handlers.put("meal.get", all::meal);
        handlers.put("meal.create", call -> all.cook(call, all.meals.newId(call), 201));
        handlers.put("meal.update", all::cookOther);
        handlers.put("meal.delete", call -> all.meals.delete(call, "mealId"));
    }

    private Answer search(Call call) {
        String wanted = call.get("query").toLowerCase(Locale.ROOT);
        boolean isFound = OATMEAL.getString("name").toLowerCase(Locale.ROOT).contains(wanted);
        return Replies.list("foods", isFound ? List.of(OATMEAL) : List.of());
    }

    private Optional<JsonObject> known(Call call) {
        return call.get("foodId").equals("81313") ? Optional.of(OATMEAL) : foods.find(call, call.get("foodId"));
    }

    private Answer get(Call call) {
        return known(call).map(food -> Replies.of("food", food)).orElseGet(Rules::notFound);
    }

    private Answer create(Call call) {
        JsonObject food =
                food(foods.newId(call), call.get("name"), Double.parseDouble(call.get("calories")), "PRIVATE");
        foods.put(call, Long.toString(food.getLong("foodId")), food);
        return Replies.created("food", food);
    }

    private Answer mark(Call call) {
        return known(call)
                .map(food -> {
                    favorites.put(call, call.get("foodId"), food);
                    return Replies.empty(201);
                })
                .orElseGet(Rules::notFound);
    }

    private Answer meal(Call call) {
        return meals.find(call, call.get("mealId"))
                .map(meal -> Replies.of("meal", meal))
                .orElseGet(Rules::notFound);
    }

    private Answer cookOther(Call call) {
        return meals.find(call, call.get("mealId"))
                .map(meal -> cook(call, Long.parseLong(call.get("mealId")), 200))
                .orElseGet(Rules::notFound);
    }

    private Answer cook(Call call, long id, int status) {
        if (!call.ask().hasContentType("application/json")) {
            return Rules.error(400, "invalid_request", "", "Content-Type must be application/json");
        }
        try {
            JsonObject meal = new JsonObject(call.ask().body());
            if (meal.getString("name", "").isEmpty() || meal.getJsonArray("mealFoods") == null) {
                return Rules.validation("name", "A meal has a name and foods");
            }
            meal.put("id", id);
            meals.put(call, Long.toString(id), meal);
            return Answer.json(status, new JsonObject().put("meal", meal));
        } catch (DecodeException | ClassCastException e) {
            return Rules.error(400, "invalid_request", "", "Malformed body");
        }
    }

    private static JsonObject food(long id, String name, double calories, String access) {
        return new JsonObject()
                .put("foodId", id)
                .put("name", name)
                .put("calories", calories)
                .put("accessLevel", access)
                .put("brand", "")
                .put("defaultServingSize", 100)
                .put("defaultUnit", GRAM)
                .put("units", new JsonArray().add(147));
    }

    private static JsonObject locale() {
        return new JsonObject()
                .put("value", "en_US")
                .put("label", "United States")
                .put("barcode", true)
                .put("imageUpload", false);
    }
}
