package io.github.camelfitbit.simulator.fitbit;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the vendor takes as a value. Stateless. */
final class Values {
    static final List<String> NUTRIENTS = List.of(
            "caloriesFromFat",
            "totalFat",
            "transFat",
            "saturatedFat",
            "cholesterol",
            "sodium",
            "potassium",
            "totalCarbohydrate",
            "dietaryFiber",
            "sugars",
            "protein",
            "vitaminA",
            "vitaminB6",
            "vitaminB12",
            "vitaminC",
            "vitaminD",
            "vitaminE",
            "biotin",
            "folicAcid",
            "niacin",
            "pantothenicAcid",
            "riboflavin",
            "thiamin",
            "calcium",
            "copper",
            "iron",
            "magnesium",
            "phosphorus",
            "iodine",
            "zinc");

    private static final Set<String> DAYS =
            Set.of("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY");
    private static final String TRACKER =
            "activityCalories|calories|distance|elevation|floors|minutesSedentary|minutesLightlyActive"
                    + "|minutesFairlyActive|minutesVeryActive|steps";
    private static final Map<String, String> NAMED = Map.of(
            "TRACKER",
            TRACKER,
            "SERIES",
            TRACKER + "|caloriesBMR|swimming-strokes",
            "INTRADAY",
            "calories|distance|elevation|floors|steps|swimming-strokes");
    private static final Map<String, String> BY_NAME = Map.ofEntries(
            Map.entry("u", "word"),
            Map.entry("date", "date"),
            Map.entry("startDate", "date"),
            Map.entry("endDate", "date"),
            Map.entry("startTime", "clock"),
            Map.entry("endTime", "clock"),
            Map.entry("trackerId", "word"),
            Map.entry("subscriptionId", "word"),
            Map.entry("collection", "activities|body|foods|sleep|userRevokedAccess"),
            Map.entry("period", "1d|7d|30d|1w|1m|3m|6m|1y"),
            Map.entry("detailLevel", "1min|5min|15min"));

    private Values() {}

    /** The rule of a parameter in a path; ids are what is left. */
    static String ofName(String name) {
        return BY_NAME.getOrDefault(name, "id");
    }

    static String named(String rule) {
        return NAMED.getOrDefault(rule, rule);
    }

    static boolean isGood(String rule, String value) {
        return switch (rule) {
            case "date" -> value.equals("today") || isDate(value);
            case "moment" -> isDate(value.split("T", 2)[0]) && value.matches(".{10}(T\\d\\d:\\d\\d:\\d\\d)?");
            case "clock" -> value.matches("\\d\\d:\\d\\d");
            case "time" -> value.matches("\\d\\d:\\d\\d(:\\d\\d)?");
            case "zonedClock" -> value.matches("\\d\\d:\\d\\d[+-]\\d\\d:\\d\\d");
            case "id" -> value.matches("\\d{1,20}");
            case "number" -> value.matches("\\d+(\\.\\d+)?");
            case "boolean" -> value.matches("true|false");
            case "language" -> value.matches("[a-z]{2}_[A-Z]{2}");
            case "weekdays" -> DAYS.containsAll(List.of(value.split(",")));
            case "word" -> value.matches("[\\w.-]{1,50}");
            case "text", "zone" -> !value.isBlank();
            default -> isListed(rule, value);
        };
    }

    private static boolean isListed(String rule, String value) {
        if (rule.contains("..")) {
            String[] ends = rule.split("\\.\\.");
            return value.matches("\\d{1,6}")
                    && Integer.parseInt(value) >= Integer.parseInt(ends[0])
                    && Integer.parseInt(value) <= Integer.parseInt(ends[1]);
        }
        return Arrays.asList(rule.split("\\|")).contains(value);
    }

    private static boolean isDate(String value) {
        try {
            LocalDate.parse(value);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
