package io.github.camelfitbit.remote.fitbit.data;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import io.github.camelfitbit.model.Api;
import io.github.camelfitbit.model.DataOperation;
import io.github.camelfitbit.model.DataType;

/**
 * What the Fitbit Web API has of each data type of the Google Health API, and why it has nothing of the others: the one
 * table of both. Immutable.
 */
public final class Translations {

    private static final int YEARS = 1_094;
    private static final int MONTH = 29;
    private static final Map<String, Translation> KNOWN = new LinkedHashMap<>();
    private static final Map<String, String> MISSING = new LinkedHashMap<>();

    static {
        activity();
        efforts();
        heart();
        nights();
        body();
        logs();
        missing();
    }

    private Translations() {}

    private static void activity() {
        counted("steps", "steps", Measure.whole("count", 1));
        counted("floors", "floors", Measure.whole("count", 1));
        counted("distance", "distance", Measure.whole("millimeters", 1_000_000));
        counted("altitude", "elevation", Measure.whole("gainMillimeters", 1_000));
        counted("total-calories", "calories", Measure.decimal("kcal", 1));
        KNOWN.put(
                "active-energy-burned",
                Translation.daysOnly(
                        Series.of("activityCalories", MONTH, Measure.decimal("kcal", 1)), Aggregate.sum("kcal")));
        KNOWN.put(
                "sedentary-period",
                Translation.daysOnly(Sitting.DAYS, points -> Map.of("durationSum", Sitting.sum(points))));
        KNOWN.put(
                "active-zone-minutes",
                Translation.read(new ZoneMinutes(true))
                        .byDay(new ZoneMinutes(false))
                        .rolledUp(Aggregate.sumsByName(
                                "heartRateZone",
                                "activeZoneMinutes",
                                Map.of(
                                        "FAT_BURN", "sumInFatBurnHeartZone",
                                        "CARDIO", "sumInCardioHeartZone",
                                        "PEAK", "sumInPeakHeartZone"))));
    }

    private static void efforts() {
        KNOWN.put("activity-level", Translation.read(new Intraday("calories", Efforts::level)));
        KNOWN.put(
                "active-minutes",
                Translation.read(new Intraday("calories", Efforts::active))
                        .byDay(Efforts.days(YEARS))
                        .rolledUp(Aggregate.sumsOfLists(
                                "activeMinutesByActivityLevel",
                                "activityLevel",
                                "activeMinutes",
                                "activeMinutesRollupByActivityLevel",
                                "activeMinutesSum")));
    }

    private static void counted(String type, String resource, Measure measure) {
        KNOWN.put(
                type,
                Translation.read(Intraday.of(resource, measure))
                        .byDay(Series.of(resource, YEARS, measure))
                        .rolledUp(Aggregate.sum(measure.member())));
    }

    private static void heart() {
        KNOWN.put("heart-rate", Translation.read(new Pulse()).rolledUp(Aggregate.averageMinMax("beatsPerMinute")));
        KNOWN.put("daily-resting-heart-rate", Translation.read(HeartDays.resting()));
        KNOWN.put("daily-heart-rate-zones", Translation.read(HeartDays.zones()));
        KNOWN.put(
                "time-in-heart-rate-zone",
                Translation.daysOnly(
                        HeartDays.times(),
                        Aggregate.sumsInList(
                                "timeInHeartRateZones", "heartRateZoneType", "heartRateZone", "duration", "duration")));
        KNOWN.put(
                "calories-in-heart-rate-zone",
                Translation.daysOnly(
                        HeartDays.calories(),
                        Aggregate.sumsInList(
                                "caloriesInHeartRateZones", "heartRateZoneType", "heartRateZone", "kcal", "kcal")));
        KNOWN.put("electrocardiogram", Translation.read(new Cardiograms()));
        KNOWN.put("irregular-rhythm-notification", Translation.read(new RhythmAlerts()));
    }

    private static void nights() {
        KNOWN.put("sleep", Translation.read(new Sleeps()).written(new Writings.Sleep()));
        KNOWN.put("heart-rate-variability", Translation.read(Nights.variabilitySamples()));
        KNOWN.put("daily-heart-rate-variability", Translation.read(Nights.variability()));
        KNOWN.put("oxygen-saturation", Translation.read(Nights.oxygenSamples()));
        KNOWN.put("daily-oxygen-saturation", Translation.read(Nights.oxygen()));
        KNOWN.put("daily-respiratory-rate", Translation.read(Nights.breathing()));
        KNOWN.put("respiratory-rate-sleep-summary", Translation.read(Nights.breathingByStage()));
        KNOWN.put("daily-sleep-temperature-derivations", Translation.read(Nights.temperature()));
        KNOWN.put("daily-vo2-max", Translation.read(Nights.fitness()));
        KNOWN.put(
                "core-body-temperature",
                Translation.read(Nights.coreTemperature()).rolledUp(Aggregate.averageMinMax("temperatureCelsius")));
    }

    private static void body() {
        KNOWN.put(
                "weight",
                Translation.read(new BodyLog("weight", 30, Measure.decimal("weightGrams", 1_000)))
                        .rolledUp(Aggregate.average("weightGrams", "weightGramsAvg"))
                        .written(new Writings.Body("weight", "weightGrams", 1_000)));
        KNOWN.put(
                "body-fat",
                Translation.read(new BodyLog("fat", MONTH, Measure.decimal("percentage", 1)))
                        .rolledUp(Aggregate.average("percentage", "bodyFatPercentageAvg"))
                        .written(new Writings.Body("fat", "percentage", 1)));
    }

    private static void logs() {
        KNOWN.put("exercise", Translation.read(new Workouts()).written(new Writings.Exercise()));
        KNOWN.put(
                "hydration-log",
                Translation.read(new Drinks(LocalDate.EPOCH))
                        .rolledUp(Aggregate.nested(Map.of("amountConsumed", "milliliters")))
                        .written(new Writings.Drink()));
        KNOWN.put(
                "nutrition-log",
                Translation.read(new Meals())
                        .rolledUp(Aggregate.nested(
                                Map.of("energy", "kcal", "totalCarbohydrate", "grams", "totalFat", "grams")))
                        .written(new Writings.Meal()));
    }

    private static void missing() {
        MISSING.put("basal-energy-burned", "it has sums of days only, which this data type has not");
        MISSING.put("blood-glucose", "it ended this log in 2015");
        MISSING.put("food", "it finds foods by words, not by listing them: use web/food.search and web/food.get");
        MISSING.put("food-measurement-unit", "its units have numbers of their own: use web/food.units");
        MISSING.put("height", "it has one height in the profile, without a time");
        MISSING.put("menstrual-period", "it has no such log");
        MISSING.put("moods", "it has no such log");
        MISSING.put("ovulation-test", "it has no such log");
        MISSING.put("run-vo2-max", "it mixes runs into the daily figure");
        MISSING.put("skin-temperature", "it tells of nights only");
        MISSING.put("skin-temperature-sensors", "it tells of nights only");
        MISSING.put("swim-lengths-data", "it counts strokes of a day and no lengths");
        MISSING.put("symptoms", "it has no such log");
        MISSING.put("vo2-max", "it has the daily figure only");
    }

    /** What the vendor has of the type; empty for nothing. */
    public static Optional<Translation> of(DataType type) {
        return Optional.ofNullable(KNOWN.get(type.id()));
    }

    /** Whether an API answers an operation that the type has: Google's does, the Fitbit Web API where it has the like. */
    public static boolean has(Api api, DataType type, DataOperation operation) {
        return api != Api.FITBIT_WEB
                || of(type).filter(known -> known.has(operation)).isPresent();
    }

    /** Why the vendor has nothing of the type; empty when it has something. */
    public static String whyMissing(DataType type) {
        return MISSING.getOrDefault(type.id(), "");
    }
}
