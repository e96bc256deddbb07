package io.github.camelfitbit.simulator.health;

import java.util.ArrayList;
import java.util.List;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import org.jspecify.annotations.Nullable;

/** The quantities of a nutrition log, each under its name. */
final class MealFigures {
    private MealFigures() {}

    static List<Figure> of(JsonObject log) {
        List<Figure> figures = new ArrayList<>();
        add(figures, "energy", log.getJsonObject("energy"), "kcal");
        add(figures, "totalCarbohydrate", log.getJsonObject("totalCarbohydrate"), "grams");
        add(figures, "totalFat", log.getJsonObject("totalFat"), "grams");
        for (Object each : log.getJsonArray("nutrients", new JsonArray())) {
            JsonObject nutrient = (JsonObject) each;
            add(figures, nutrient.getString("nutrient"), nutrient.getJsonObject("quantity"), "grams");
        }
        return figures;
    }

    private static void add(List<Figure> figures, String group, @Nullable JsonObject quantity, String unit) {
        if (quantity != null) {
            figures.add(new Figure(quantity.getDouble(unit, 0.0), group));
        }
    }
}
