package io.github.camelfitbit.remote.fitbit.data;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.camelfitbit.model.ObservedTime;

/** What was eaten. The vendor knows the day and the meal and no time: a log stands at the beginning of its day. */
record Meals() implements Reading {

    /** The vendor's numbers of meals. */
    static final Map<String, String> TYPES = Map.of(
            "1", "BREAKFAST",
            "2", "BEFORE_LUNCH",
            "3", "LUNCH",
            "4", "BEFORE_DINNER",
            "5", "DINNER",
            "6", "AFTER_DINNER",
            "7", "ANYTIME");

    private static final Map<String, String> NUTRIENTS =
            Map.of("fiber", "DIETARY_FIBER", "protein", "PROTEIN", "sodium", "SODIUM");

    @Override
    public int days() {
        return 1;
    }

    @Override
    public String path(LocalDate first, LocalDate last) {
        return "/1/user/-/foods/log/date/" + first + ".json";
    }

    @Override
    public void read(Object answer, Recorder recorder) {
        Members root = Members.of(answer, "the answer");
        recorder.each(root.list("foods"), log -> read(log, recorder));
        if (root.members().get("foodLog") instanceof Map<?, ?> written) {
            read(new Members(written), recorder);
        }
    }

    private static void read(Members log, Recorder recorder) {
        LocalDate day = LocalTimes.date("logDate", log.required("logDate"));
        var midnight = recorder.times().at(day.atStartOfDay());
        Members food = log.object("loggedFood");
        Members figures = log.object("nutritionalValues");
        Values value = new Values()
                .with("foodDisplayName", food.text("name"))
                .with("mealType", TYPES.get(String.valueOf(food.text("mealTypeId"))))
                .with("energy", quantity("kcal", food, "calories"))
                .with("totalCarbohydrate", quantity("grams", figures, "carbs"))
                .with("totalFat", quantity("grams", figures, "fat"))
                .with("nutrients", nutrients(figures))
                .with("serving", serving(food));
        recorder.add(
                log.required("logId"),
                new ObservedTime.Interval(midnight, midnight),
                Map.of("recordingMethod", "MANUAL", "platform", "FITBIT"),
                value);
    }

    private static Map<String, Object> quantity(String unit, Members members, String name) {
        return new Values().decimal(unit, members.measured(name)).map();
    }

    /** Sodium is told in milligrams, the others in grams. */
    private static List<Object> nutrients(Members figures) {
        List<Object> nutrients = new ArrayList<>();
        NUTRIENTS.forEach((member, word) -> {
            var number = figures.measured(member);
            if (number != null) {
                var grams = word.equals("SODIUM") ? number.movePointLeft(3) : number;
                nutrients.add(new Values()
                        .with("nutrient", word)
                        .with("quantity", new Values().decimal("grams", grams).map())
                        .map());
            }
        });
        return nutrients;
    }

    private static Map<String, Object> serving(Members food) {
        Members unit = food.object("unit");
        Map<String, Object> serving = new LinkedHashMap<>(
                new Values().decimal("amount", food.measured("amount")).map());
        String id = unit.text("id");
        if (id != null) {
            serving.put("foodMeasurementUnit", "users/me/dataTypes/food-measurement-unit/dataPoints/" + id);
        }
        String name = unit.text("name");
        if (name != null) {
            serving.put("foodMeasurementUnitDisplayName", name);
        }
        return serving;
    }
}
