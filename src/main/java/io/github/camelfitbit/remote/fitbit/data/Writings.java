package io.github.camelfitbit.remote.fitbit.data;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

import io.github.camelfitbit.error.InvalidArgumentException;
import io.github.camelfitbit.remote.NewDataPoint;
import org.jspecify.annotations.Nullable;

/** The records that the Fitbit Web API takes: six types, each with fewer members than the Google Health API. */
final class Writings {

    private Writings() {}

    /** Weight in kilograms, body fat in percent. */
    record Body(String log, String member, long divisor) implements Writing {

        @Override
        public String create(NewDataPoint point, LocalTimes times) {
            return "/1/user/-/body/log/" + log + ".json"
                    + new Parameters(point)
                            .quantity(log, point.value(), member, divisor, 2)
                            .at(times, "time", true);
        }

        @Override
        public String delete(String id) {
            return "/1/user/-/body/log/" + log + '/' + id + ".json";
        }
    }

    /** A sleep is a beginning, to the minute, and a length; stages are not taken. */
    record Sleep() implements Writing {

        @Override
        public String create(NewDataPoint point, LocalTimes times) {
            Parameters parameters = new Parameters(point);
            return "/1.2/user/-/sleep.json"
                    + parameters.at(times, "startTime", false).with("duration", parameters.millis());
        }

        @Override
        public String delete(String id) {
            return "/1.2/user/-/sleep/" + id + ".json";
        }

        @Override
        public boolean deletesFirst() {
            return true;
        }
    }

    /** A workout of the directory needs its distance; any other has a name, and needs its energy. */
    record Exercise() implements Writing {

        @Override
        public String create(NewDataPoint point, LocalTimes times) {
            Map<?, ?> metrics = inner(point.value(), "metricsSummary");
            Parameters parameters = new Parameters(point);
            String number = Sports.number(String.valueOf(point.value().get("exerciseType")))
                    .orElse(null);
            BigDecimal distance = Parameters.number(metrics, "distanceMillimeters");
            if (number != null && distance != null) {
                parameters
                        .with("activityId", number)
                        .quantity("distance", metrics, "distanceMillimeters", 1_000_000, 3);
                parameters.with("distanceUnit", "Kilometer").perhaps("manualCalories", metrics, "caloriesKcal", 1, 0);
            } else {
                parameters.with("activityName", name(point)).quantity("manualCalories", metrics, "caloriesKcal", 1, 0);
            }
            return "/1/user/-/activities.json"
                    + parameters.at(times, "startTime", true).with("durationMillis", parameters.millis());
        }

        private static Object name(NewDataPoint point) {
            Object name =
                    point.value().getOrDefault("displayName", point.value().get("exerciseType"));
            if (name == null || name.toString().isBlank()) {
                throw new InvalidArgumentException("the body's value has neither 'displayName' nor 'exerciseType':"
                        + " write one of them, such as {\"displayName\":\"Rowing\"}");
            }
            return name;
        }

        @Override
        public String delete(String id) {
            return "/1/user/-/activities/" + id + ".json";
        }
    }

    /** Water has a day and no time. */
    record Drink() implements Writing {

        @Override
        public String create(NewDataPoint point, LocalTimes times) {
            return "/1/user/-/foods/log/water.json"
                    + new Parameters(point)
                            .quantity("amount", inner(point.value(), "amountConsumed"), "milliliters", 1, 1)
                            .at(times, null, false)
                            .with("unit", "ml");
        }

        @Override
        public String delete(String id) {
            return "/1/user/-/foods/log/water/" + id + ".json";
        }
    }

    /** Food has a day, a meal and no time; it is logged by its name. */
    record Meal() implements Writing {

        private static final Map<String, String> NUMBERS = Map.of(
                "BEFORE_BREAKFAST", "1",
                "BREAKFAST", "1",
                "BEFORE_LUNCH", "2",
                "LUNCH", "3",
                "BEFORE_DINNER", "4",
                "DINNER", "5",
                "AFTER_DINNER", "6",
                "SNACK", "7",
                "ANYTIME", "7");
        private static final Map<String, String> NUTRIENTS =
                Map.of("PROTEIN", "protein", "DIETARY_FIBER", "dietaryFiber", "SUGAR", "sugars");
        private static final String GRAM = "226";

        @Override
        public String create(NewDataPoint point, LocalTimes times) {
            Map<String, Object> value = point.value();
            Object name = value.get("foodDisplayName");
            if (name == null || name.toString().isBlank()) {
                throw new InvalidArgumentException("the body's value has no 'foodDisplayName': write what was eaten");
            }
            Map<?, ?> serving = inner(value, "serving");
            Parameters parameters = new Parameters(point)
                    .with("foodName", name)
                    .with("mealTypeId", meal(value.get("mealType")))
                    .with("unitId", unit(serving))
                    .with("amount", amount(serving))
                    .perhaps("calories", inner(value, "energy"), "kcal", 1, 0)
                    .perhaps("totalCarbohydrate", inner(value, "totalCarbohydrate"), "grams", 1, 2)
                    .perhaps("totalFat", inner(value, "totalFat"), "grams", 1, 2);
            nutrients(value.get("nutrients"), parameters);
            return "/1/user/-/foods/log.json" + parameters.at(times, null, false);
        }

        private static String meal(@Nullable Object type) {
            String number = NUMBERS.get(type == null ? "ANYTIME" : type.toString());
            if (number == null) {
                throw new InvalidArgumentException("'mealType' in the body is none that the Fitbit Web API knows: write"
                        + " one of " + String.join(" ", new java.util.TreeSet<>(NUMBERS.keySet())));
            }
            return number;
        }

        private static String unit(Map<?, ?> serving) {
            String unit = String.valueOf(serving.get("foodMeasurementUnit"));
            String id = unit.substring(unit.lastIndexOf('/') + 1);
            return id.matches("\\d{1,9}") ? id : GRAM;
        }

        private static String amount(Map<?, ?> serving) {
            BigDecimal amount = Parameters.number(serving, "amount");
            return amount == null ? "1" : amount.toPlainString();
        }

        private static void nutrients(@Nullable Object nutrients, Parameters parameters) {
            for (Object any : nutrients instanceof List<?> list ? list : List.of()) {
                if (any instanceof Map<?, ?> nutrient && nutrient.get("quantity") instanceof Map<?, ?> quantity) {
                    String word = String.valueOf(nutrient.get("nutrient"));
                    String parameter = NUTRIENTS.get(word);
                    BigDecimal grams = Parameters.number(quantity, "grams");
                    if (parameter != null) {
                        parameters.with(parameter, grams);
                    } else if (word.equals("SODIUM") && grams != null) {
                        parameters.with(
                                "sodium",
                                grams.movePointRight(3).stripTrailingZeros().toPlainString());
                    }
                }
            }
        }

        @Override
        public String delete(String id) {
            return "/1/user/-/foods/log/" + id + ".json";
        }
    }

    private static Map<?, ?> inner(Map<?, ?> members, String name) {
        return members.get(name) instanceof Map<?, ?> inner ? inner : Map.of();
    }
}
