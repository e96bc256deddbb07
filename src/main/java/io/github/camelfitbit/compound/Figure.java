package io.github.camelfitbit.compound;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.github.camelfitbit.error.InvalidArgumentException;
import io.github.camelfitbit.model.DataOperation;
import io.github.camelfitbit.model.DataPoint;
import io.github.camelfitbit.model.DataType;

import static io.github.camelfitbit.model.DataOperation.DAILY_ROLL_UP;
import static io.github.camelfitbit.model.DataOperation.RECONCILE;

/**
 * What a daily summary is made of: where each figure comes from, and how it is named. Sums are the vendor's own daily
 * roll-ups over its merged stream, in which the steps of a phone and a watch that were worn together count once.
 */
enum Figure {
    STEPS(DataType.STEPS, DAILY_ROLL_UP, (day, points) -> day.sum("steps", points, "countSum")),
    DISTANCE(
            DataType.DISTANCE,
            DAILY_ROLL_UP,
            (day, points) -> day.sum("distanceMillimeters", points, "millimetersSum")),
    FLOORS(DataType.FLOORS, DAILY_ROLL_UP, (day, points) -> day.sum("floors", points, "countSum")),
    ALTITUDE(
            DataType.ALTITUDE,
            DAILY_ROLL_UP,
            (day, points) -> day.sum("altitudeGainMillimeters", points, "gainMillimetersSum")),
    TOTAL_CALORIES(
            DataType.TOTAL_CALORIES, DAILY_ROLL_UP, (day, points) -> day.sum("totalEnergyKcal", points, "kcalSum")),
    ACTIVE_ENERGY_BURNED(
            DataType.ACTIVE_ENERGY_BURNED,
            DAILY_ROLL_UP,
            (day, points) -> day.sum("activeEnergyKcal", points, "kcalSum")),
    ACTIVE_MINUTES(
            DataType.ACTIVE_MINUTES,
            DAILY_ROLL_UP,
            (day, points) -> day.byWord(
                    "activeMinutes",
                    points,
                    "activeMinutesRollupByActivityLevel",
                    "activityLevel",
                    level -> Members.number(level, "activeMinutesSum"))),
    ACTIVE_ZONE_MINUTES(DataType.ACTIVE_ZONE_MINUTES, DAILY_ROLL_UP, Figure::zoneMinutes),
    SEDENTARY_PERIOD(
            DataType.SEDENTARY_PERIOD,
            DAILY_ROLL_UP,
            (day, points) -> day.put(
                    "sedentarySeconds",
                    Members.sum(points.stream()
                            .map(point -> Members.seconds(point.value(), "durationSum"))
                            .toList()))),
    TIME_IN_HEART_RATE_ZONE(
            DataType.TIME_IN_HEART_RATE_ZONE,
            DAILY_ROLL_UP,
            (day, points) -> day.byWord(
                    "heartRateZoneSeconds",
                    points,
                    "timeInHeartRateZones",
                    "heartRateZone",
                    zone -> Members.seconds(zone, "duration"))),
    CALORIES_IN_HEART_RATE_ZONE(
            DataType.CALORIES_IN_HEART_RATE_ZONE,
            DAILY_ROLL_UP,
            (day, points) -> day.byWord(
                    "heartRateZoneKcal",
                    points,
                    "caloriesInHeartRateZones",
                    "heartRateZone",
                    zone -> Members.number(zone, "kcal"))),
    HEART_RATE(DataType.HEART_RATE, DAILY_ROLL_UP, (day, points) -> day.first(
                    "averageBeatsPerMinute", points, "beatsPerMinuteAvg")
            .first("minimumBeatsPerMinute", points, "beatsPerMinuteMin")
            .first("maximumBeatsPerMinute", points, "beatsPerMinuteMax")),
    HYDRATION_LOG(
            DataType.HYDRATION_LOG,
            DAILY_ROLL_UP,
            (day, points) -> day.sum("waterMilliliters", points, "amountConsumed", "millilitersSum")),
    NUTRITION_LOG(
            DataType.NUTRITION_LOG, DAILY_ROLL_UP, (day, points) -> day.sum("intakeKcal", points, "energy", "kcalSum")
                    .sum("intakeFatGrams", points, "totalFat", "gramsSum")
                    .sum("intakeCarbohydrateGrams", points, "totalCarbohydrate", "gramsSum")),
    WEIGHT(DataType.WEIGHT, DAILY_ROLL_UP, (day, points) -> day.first("weightGrams", points, "weightGramsAvg")),
    BODY_FAT(
            DataType.BODY_FAT,
            DAILY_ROLL_UP,
            (day, points) -> day.first("bodyFatPercentage", points, "bodyFatPercentageAvg")),
    RESTING_HEART_RATE(
            DataType.DAILY_RESTING_HEART_RATE,
            RECONCILE,
            (day, points) -> day.first("restingBeatsPerMinute", points, "beatsPerMinute")),
    HEART_RATE_VARIABILITY(DataType.DAILY_HEART_RATE_VARIABILITY, RECONCILE, (day, points) -> day.first(
                    "heartRateVariabilityMilliseconds", points, "averageHeartRateVariabilityMilliseconds")
            .first(
                    "deepSleepHeartRateVariabilityMilliseconds",
                    points,
                    "deepSleepRootMeanSquareOfSuccessiveDifferencesMilliseconds")),
    OXYGEN_SATURATION(DataType.DAILY_OXYGEN_SATURATION, RECONCILE, (day, points) -> day.first(
                    "oxygenSaturationAveragePercentage", points, "averagePercentage")
            .first("oxygenSaturationLowerBoundPercentage", points, "lowerBoundPercentage")
            .first("oxygenSaturationUpperBoundPercentage", points, "upperBoundPercentage")),
    RESPIRATORY_RATE(
            DataType.DAILY_RESPIRATORY_RATE,
            RECONCILE,
            (day, points) -> day.first("breathsPerMinute", points, "breathsPerMinute")),
    SLEEP_TEMPERATURE(DataType.DAILY_SLEEP_TEMPERATURE_DERIVATIONS, RECONCILE, (day, points) -> day.first(
                    "nightlyTemperatureCelsius", points, "nightlyTemperatureCelsius")
            .first("baselineTemperatureCelsius", points, "baselineTemperatureCelsius")),
    VO2_MAX(
            DataType.DAILY_VO2_MAX,
            RECONCILE,
            (day, points) -> day.first("vo2MaxMillilitersPerKilogramPerMinute", points, "vo2Max")),
    HEART_RATE_ZONES(DataType.DAILY_HEART_RATE_ZONES, RECONCILE, (day, points) -> Zones.of(points)
            .ifPresent(zones -> day.put("heartRateZones", zones.shown()))),
    SLEEP(DataType.SLEEP, RECONCILE, Nights::tell),
    EXERCISE(DataType.EXERCISE, RECONCILE, (day, points) -> day.put("workouts", (long) points.size())
            .put("workoutSeconds", points.stream().mapToLong(Figure::length).sum()));

    private final DataType type;
    private final DataOperation operation;
    private final Telling telling;

    /** Puts what the records of a day say. */
    @FunctionalInterface
    private interface Telling {
        void tell(Day day, List<DataPoint> points);
    }

    Figure(DataType type, DataOperation operation, Telling telling) {
        this.type = type;
        this.operation = operation;
        this.telling = telling;
    }

    /**
     * The figures of a data type.
     *
     * @throws InvalidArgumentException when a summary has none of it
     */
    static Figure of(DataType type) {
        return Stream.of(values())
                .filter(figure -> figure.type == type)
                .findFirst()
                .orElseThrow(() -> new InvalidArgumentException(
                        "'" + type.id() + "' has no daily figures: use one that daily-summary/get shows"));
    }

    DataType type() {
        return type;
    }

    DataOperation operation() {
        return operation;
    }

    /** Whether it is read as a roll-up of days, and not record by record. */
    boolean isRolledUp() {
        return operation == DAILY_ROLL_UP;
    }

    /** Tells of the records of one day. */
    void tell(Day day, List<DataPoint> points) {
        telling.tell(day, points);
    }

    /** A minute in the cardio or peak zone counts twice at the vendor; the sum is what its app shows. */
    private static void zoneMinutes(Day day, List<DataPoint> points) {
        Day zones = new Day()
                .sum("fatBurn", points, "sumInFatBurnHeartZone")
                .sum("cardio", points, "sumInCardioHeartZone")
                .sum("peak", points, "sumInPeakHeartZone");
        if (!zones.figures().isEmpty()) {
            List<Number> minutes =
                    zones.figures().values().stream().map(Number.class::cast).toList();
            day.put(
                    "activeZoneMinutes",
                    zones.put("total", Members.sum(minutes)).figures());
        }
    }

    private static long length(DataPoint workout) {
        Long active = Members.seconds(workout.value(), "activeDuration");
        return active != null
                ? active
                : Duration.between(workout.time().startInstant(), workout.time().endInstant())
                        .toSeconds();
    }

    /** The member of a listed record that may be summed for one source; only for types whose records are that simple. */
    static final Map<DataType, String> SUMMED_BY_SOURCE = Map.of(
            DataType.STEPS, "count",
            DataType.DISTANCE, "millimeters",
            DataType.ALTITUDE, "gainMillimeters",
            DataType.ACTIVE_ENERGY_BURNED, "kcal");

    /** The name of the sum of {@link #SUMMED_BY_SOURCE}. */
    String summed() {
        return switch (this) {
            case STEPS -> "steps";
            case DISTANCE -> "distanceMillimeters";
            case ALTITUDE -> "altitudeGainMillimeters";
            case ACTIVE_ENERGY_BURNED -> "activeEnergyKcal";
            default -> throw new IllegalStateException(this + " is not summed by source");
        };
    }
}
