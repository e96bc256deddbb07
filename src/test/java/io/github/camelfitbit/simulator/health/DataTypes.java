package io.github.camelfitbit.simulator.health;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static io.github.camelfitbit.simulator.health.Action.EXPORT_TCX;
import static io.github.camelfitbit.simulator.health.Action.GET;
import static io.github.camelfitbit.simulator.health.Action.LIST;
import static io.github.camelfitbit.simulator.health.Action.RECONCILE;
import static io.github.camelfitbit.simulator.health.Aggregate.average;
import static io.github.camelfitbit.simulator.health.Aggregate.averageMinMax;
import static io.github.camelfitbit.simulator.health.Aggregate.duration;
import static io.github.camelfitbit.simulator.health.Aggregate.sum;
import static io.github.camelfitbit.simulator.health.Aggregate.sumOfFractions;

/**
 * All types, with the operations and limits the vendor's page "Data types" gives them. A new type is a line here and a
 * generator.
 */
final class DataTypes {
    private static final String ACTIVITY = "activity_and_fitness";
    private static final String METRICS = "health_metrics_and_measurements";
    private static final PointGenerator NOTHING = (account, type, from, to) -> Stream.empty();

    private static final Map<String, DataType> ALL = Stream.of(
                    activity(), dailyFigures(), measurements(), sessions(), food(), forWritersOnly())
            .flatMap(List::stream)
            .collect(Collectors.toMap(DataType::id, Function.identity(), (one, same) -> one, LinkedHashMap::new));

    private DataTypes() {}

    private static List<DataType> activity() {
        return List.of(
                telemetry("steps", ACTIVITY, new StepsGenerator()).rolledUp(sum("countSum"), 90),
                telemetry("distance", ACTIVITY, Minutes.distance()).rolledUp(sum("millimetersSum"), 90),
                DataType.of("floors", Kind.INTERVAL, ACTIVITY, Minutes.floors(), RECONCILE)
                        .rolledUp(sum("countSum"), 90),
                telemetry("altitude", ACTIVITY, Minutes.altitude()).rolledUp(sum("gainMillimetersSum"), 90),
                telemetry("active-energy-burned", ACTIVITY, Minutes.activeEnergy())
                        .rolledUp(sumOfFractions("kcalSum"), 90),
                telemetry("basal-energy-burned", ACTIVITY, Minutes.basalEnergy()),
                DataType.of("total-calories", Kind.INTERVAL, ACTIVITY, Minutes.totalEnergy())
                        .rolledUp(sumOfFractions("kcalSum"), 14),
                DataType.of("calories-in-heart-rate-zone", Kind.INTERVAL, ACTIVITY, Minutes.energyByZone())
                        .rolledUp(
                                Aggregate.list("caloriesInHeartRateZones", "heartRateZone", "kcal", Aggregate::number),
                                14),
                telemetry("time-in-heart-rate-zone", ACTIVITY, Minutes.timeInZone())
                        .rolledUp(
                                Aggregate.list("timeInHeartRateZones", "heartRateZone", "duration", Aggregate::seconds),
                                90),
                telemetry("active-zone-minutes", ACTIVITY, Minutes.activeZoneMinutes())
                        .rolledUp(Aggregate.zoneMinutes(), 90),
                telemetry("active-minutes", ACTIVITY, Minutes.activeMinutes())
                        .rolledUp(
                                Aggregate.list(
                                        "activeMinutesRollupByActivityLevel",
                                        "activityLevel",
                                        "activeMinutesSum",
                                        Aggregate::int64),
                                14),
                telemetry("activity-level", ACTIVITY, Minutes.activityLevel()),
                telemetry("sedentary-period", ACTIVITY, Minutes.sedentary()).rolledUp(duration("durationSum"), 90),
                telemetry("swim-lengths-data", ACTIVITY, Minutes.swimLengths()).rolledUp(sum("strokeCountSum"), 90),
                sample("vo2-max", ACTIVITY, Nights.fitness()),
                sample("run-vo2-max", ACTIVITY, Findings.fitnessOfRunners()).rolledUp(averageMinMax("rate"), 90));
    }

    private static List<DataType> dailyFigures() {
        return List.of(
                daily("daily-resting-heart-rate", METRICS, Nights.restingHeartRate()),
                daily("daily-heart-rate-zones", METRICS, Nights.heartRateZones()),
                daily("daily-heart-rate-variability", METRICS, Nights.dailyVariability()),
                daily("daily-oxygen-saturation", METRICS, Nights.dailyOxygen()),
                daily("daily-respiratory-rate", METRICS, Nights.dailyRespiration()),
                daily("daily-sleep-temperature-derivations", METRICS, Nights.dailyTemperature()),
                daily("daily-vo2-max", ACTIVITY, Nights.dailyFitness()));
    }

    private static List<DataType> measurements() {
        return List.of(
                sample("heart-rate", METRICS, new HeartRateGenerator()).rolledUp(averageMinMax("beatsPerMinute"), 14),
                sample("heart-rate-variability", METRICS, Nights.variability()),
                sample("oxygen-saturation", METRICS, Nights.oxygen()),
                sample("respiratory-rate-sleep-summary", METRICS, Nights.respiration()),
                named("weight", Kind.SAMPLE, METRICS, ScaleGenerator.weight())
                        .rolledUp(average("weightGramsAvg"), 90)
                        .written(Shapes.weight()),
                named("body-fat", Kind.SAMPLE, METRICS, ScaleGenerator.bodyFat())
                        .rolledUp(average("bodyFatPercentageAvg"), 90)
                        .written(LogShapes.bodyFat()),
                named("height", Kind.SAMPLE, METRICS, Logs.height()).written(LogShapes.height()),
                named("blood-glucose", Kind.SAMPLE, METRICS, Logs.glucose())
                        .rolledUp(average("bloodGlucoseMilligramsPerDeciliterAvg"), 90),
                named("core-body-temperature", Kind.SAMPLE, METRICS, Logs.temperature())
                        .rolledUp(averageMinMax("temperatureCelsius"), 90),
                DataType.of("skin-temperature-sensors", Kind.SAMPLE, METRICS, Nights.skinSensors(), LIST)
                        .reaching(DataType.Reach.BETA),
                DataType.of("skin-temperature", Kind.SAMPLE, METRICS, Nights.skin(), LIST)
                        .reaching(DataType.Reach.BETA));
    }

    private static List<DataType> sessions() {
        return List.of(
                named("sleep", Kind.SLEEP, "sleep", new SleepGenerator())
                        .paged(DataType.Limits.SESSIONS)
                        .written(Shapes.sleep()),
                DataType.of(
                                "exercise",
                                Kind.SESSION,
                                ACTIVITY,
                                new ExerciseGenerator(),
                                LIST,
                                GET,
                                RECONCILE,
                                EXPORT_TCX)
                        .paged(DataType.Limits.SESSIONS)
                        .written(Shapes.exercise()),
                DataType.of("electrocardiogram", Kind.FINDING, "ecg", Findings.electrocardiograms(), LIST),
                DataType.of("irregular-rhythm-notification", Kind.NOTICE, "irn", Findings.irregularRhythms(), LIST));
    }

    private static List<DataType> food() {
        return List.of(
                named("nutrition-log", Kind.SESSION, "nutrition", Logs.meals())
                        .rolledUp(Aggregate.nutrition(), 90)
                        .written(LogShapes.nutrition()),
                named("hydration-log", Kind.SESSION, "nutrition", Logs.drinks())
                        .rolledUp(Aggregate.volume(), 90)
                        .written(LogShapes.hydration()),
                DataType.of("food", Kind.TIMELESS, "nutrition", Foods.foods(), LIST, GET),
                DataType.of("food-measurement-unit", Kind.TIMELESS, "nutrition", Foods.units(), LIST, GET));
    }

    /** They can be written; since October 2026 those who wrote them may also list them. */
    private static List<DataType> forWritersOnly() {
        return List.of(
                secret("menstrual-period", Kind.INTERVAL, "reproductive_health").written(LogShapes.menstrualPeriod()),
                secret("ovulation-test", Kind.SAMPLE, "reproductive_health").written(LogShapes.ovulationTest()),
                secret("moods", Kind.SAMPLE, "mindfulness").written(LogShapes.moods()),
                secret("symptoms", Kind.SAMPLE, "logged_symptoms").written(LogShapes.symptoms()));
    }

    private static DataType telemetry(String id, String family, PointGenerator generator) {
        return DataType.of(id, Kind.INTERVAL, family, generator, LIST, RECONCILE);
    }

    private static DataType sample(String id, String family, PointGenerator generator) {
        return DataType.of(id, Kind.SAMPLE, family, generator, LIST, RECONCILE);
    }

    private static DataType daily(String id, String family, PointGenerator generator) {
        return DataType.of(id, Kind.DAILY, family, generator, LIST, RECONCILE);
    }

    private static DataType named(String id, Kind kind, String family, PointGenerator generator) {
        return DataType.of(id, kind, family, generator, LIST, GET, RECONCILE);
    }

    private static DataType secret(String id, Kind kind, String family) {
        return DataType.of(id, kind, family, NOTHING, LIST).reaching(DataType.Reach.WRITER);
    }

    static List<DataType> all() {
        return List.copyOf(ALL.values());
    }

    static Optional<DataType> find(String id) {
        return Optional.ofNullable(ALL.get(id));
    }

    static Optional<DataType> findByFilterPrefix(String prefix) {
        return find(prefix.replace('_', '-')).filter(type -> type.filterPrefix().equals(prefix));
    }

    /** The type of a path segment, or the vendor's refusal. */
    static DataType get(String segment) {
        if (segment.equals("-")) {
            throw Refusal.invalid("MULTIPLE_DATA_TYPES_UNSUPPORTED", "parent", "One data type must be named");
        }
        if (!segment.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            throw Refusal.invalid("INVALID_DATA_TYPE_FORMAT", "parent", "Data types are written in kebab case");
        }
        return find(segment).orElseThrow(() -> unknown(segment));
    }

    /** The same for a version of the API: types in trial are known below {@code v4beta} only. */
    static DataType get(String segment, boolean beta) {
        DataType type = get(segment);
        if (type.reach() == DataType.Reach.BETA && !beta) {
            throw unknown(segment);
        }
        return type;
    }

    private static Refusal unknown(String segment) {
        return Refusal.invalid("INVALID_DATA_TYPE", "parent", "'" + segment + "' is not a data type");
    }
}
