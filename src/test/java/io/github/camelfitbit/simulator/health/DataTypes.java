package io.github.camelfitbit.simulator.health;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The types the simulated people have data of, with the operations and limits the vendor's page "Data types" gives them.
 * A new type is a line here and a generator.
 */
final class DataTypes {
    private static final Set<Action> TELEMETRY =
            EnumSet.of(Action.LIST, Action.RECONCILE, Action.ROLL_UP, Action.DAILY_ROLL_UP);
    private static final Set<Action> SESSIONS =
            EnumSet.of(Action.LIST, Action.GET, Action.RECONCILE, Action.CREATE, Action.PATCH, Action.BATCH_DELETE);
    private static final Set<Action> EVERYTHING = EnumSet.allOf(Action.class);

    private static final DataType.Limits NINETY_DAYS = new DataType.Limits(1_440, 10_000, 90);
    private static final DataType.Limits FOURTEEN_DAYS = new DataType.Limits(1_440, 10_000, 14);
    private static final DataType.Limits SESSION_PAGES = new DataType.Limits(25, 25, 0);

    private static final String ACTIVITY = "activity_and_fitness";
    private static final String METRICS = "health_metrics_and_measurements";

    private static final List<DataType> ALL = List.of(
            new DataType(
                    "steps",
                    Kind.INTERVAL,
                    TELEMETRY,
                    ACTIVITY,
                    NINETY_DAYS,
                    new StepsGenerator(),
                    Optional.of(Aggregate.sum("countSum")),
                    Optional.empty()),
            new DataType(
                    "heart-rate",
                    Kind.SAMPLE,
                    TELEMETRY,
                    METRICS,
                    FOURTEEN_DAYS,
                    new HeartRateGenerator(),
                    Optional.of(Aggregate.averageMinMax("beatsPerMinute")),
                    Optional.empty()),
            new DataType(
                    "sleep",
                    Kind.SLEEP,
                    SESSIONS,
                    "sleep",
                    SESSION_PAGES,
                    new SleepGenerator(),
                    Optional.empty(),
                    Optional.of(Shapes.sleep())),
            new DataType(
                    "exercise",
                    Kind.SESSION,
                    SESSIONS,
                    ACTIVITY,
                    SESSION_PAGES,
                    new ExerciseGenerator(),
                    Optional.empty(),
                    Optional.of(Shapes.exercise())),
            new DataType(
                    "weight",
                    Kind.SAMPLE,
                    EVERYTHING,
                    METRICS,
                    NINETY_DAYS,
                    new WeightGenerator(),
                    Optional.of(Aggregate.average("weightGramsAvg")),
                    Optional.of(Shapes.weight())));

    private DataTypes() {}

    static List<DataType> all() {
        return ALL;
    }

    static Optional<DataType> find(String id) {
        return ALL.stream().filter(type -> type.id().equals(id)).findFirst();
    }

    static Optional<DataType> findByFilterPrefix(String prefix) {
        return ALL.stream().filter(type -> type.filterPrefix().equals(prefix)).findFirst();
    }

    /** The type of a path segment, or the vendor's refusal. */
    static DataType get(String segment) {
        if (segment.equals("-")) {
            throw Refusal.invalid("MULTIPLE_DATA_TYPES_UNSUPPORTED", "parent", "One data type must be named");
        }
        if (!segment.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            throw Refusal.invalid("INVALID_DATA_TYPE_FORMAT", "parent", "Data types are written in kebab case");
        }
        return find(segment)
                .orElseThrow(
                        () -> Refusal.invalid("INVALID_DATA_TYPE", "parent", "'" + segment + "' is not a data type"));
    }
}
