package io.github.camelfitbit.model;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static io.github.camelfitbit.model.DataKind.DAILY;
import static io.github.camelfitbit.model.DataKind.INTERVAL;
import static io.github.camelfitbit.model.DataKind.SAMPLE;
import static io.github.camelfitbit.model.DataKind.SESSION;
import static io.github.camelfitbit.model.DataKind.TIMELESS;
import static io.github.camelfitbit.model.ScopeGroup.ACTIVITY_AND_FITNESS;
import static io.github.camelfitbit.model.ScopeGroup.ECG;
import static io.github.camelfitbit.model.ScopeGroup.HEALTH_METRICS_AND_MEASUREMENTS;
import static io.github.camelfitbit.model.ScopeGroup.IRN;
import static io.github.camelfitbit.model.ScopeGroup.LOGGED_SYMPTOMS;
import static io.github.camelfitbit.model.ScopeGroup.MINDFULNESS;
import static io.github.camelfitbit.model.ScopeGroup.NUTRITION;
import static io.github.camelfitbit.model.ScopeGroup.REPRODUCTIVE_HEALTH;
import static io.github.camelfitbit.model.TimeFilter.DAY;
import static io.github.camelfitbit.model.TimeFilter.INTERVAL_START;
import static io.github.camelfitbit.model.TimeFilter.NONE;
import static io.github.camelfitbit.model.TimeFilter.SAMPLE_TIME;
import static io.github.camelfitbit.model.TimeFilter.SESSION_END;
import static io.github.camelfitbit.model.TimeFilter.SESSION_SINCE;
import static io.github.camelfitbit.model.TimeFilter.SESSION_START;

/**
 * The data types and everything that differs between them, one line each: the only place to add a type.
 *
 * <p>Operations are letters: <b>L</b>ist, <b>G</b>et, <b>R</b>econcile, roll<b>U</b>p, <b>D</b>aily roll-up,
 * <b>C</b>reate, <b>P</b>atch (update), <b>B</b>atch delete; <b>.W</b> behind them: the vendor sends notifications;
 * <b>.beta</b>: the vendor has it in {@code v4beta} only. The last columns are a range that usually fits one page, the largest page, and the most days of a roll-up.
 *
 * @see <a href="https://developers.google.com/health/data-types">Google Health API, data types</a>
 */
public enum DataType {
    ACTIVE_ENERGY_BURNED(INTERVAL, "LRUD", ACTIVITY_AND_FITNESS, INTERVAL_START, "P2D", 10_000, 90),
    ACTIVE_MINUTES(INTERVAL, "LRUD", ACTIVITY_AND_FITNESS, INTERVAL_START, "P2D", 10_000, 14),
    ACTIVE_ZONE_MINUTES(INTERVAL, "LRUD.W", ACTIVITY_AND_FITNESS, INTERVAL_START, "P2D", 10_000, 90),
    ACTIVITY_LEVEL(INTERVAL, "LR.W", ACTIVITY_AND_FITNESS, INTERVAL_START, "P2D", 10_000, 0),
    ALTITUDE(INTERVAL, "LRUD.W", ACTIVITY_AND_FITNESS, INTERVAL_START, "P2D", 10_000, 90),
    BASAL_ENERGY_BURNED(INTERVAL, "LR", ACTIVITY_AND_FITNESS, INTERVAL_START, "P2D", 10_000, 0),
    BLOOD_GLUCOSE(SAMPLE, "LGRUD.W", HEALTH_METRICS_AND_MEASUREMENTS, SAMPLE_TIME, "P30D", 10_000, 90),
    BODY_FAT(SAMPLE, "LGRUDCPB.W", HEALTH_METRICS_AND_MEASUREMENTS, SAMPLE_TIME, "P30D", 10_000, 90),
    CALORIES_IN_HEART_RATE_ZONE(INTERVAL, "UD.W", ACTIVITY_AND_FITNESS, INTERVAL_START, "P2D", 10_000, 14),
    CORE_BODY_TEMPERATURE(SAMPLE, "LGRUD", HEALTH_METRICS_AND_MEASUREMENTS, SAMPLE_TIME, "P30D", 10_000, 90),
    DAILY_HEART_RATE_VARIABILITY(DAILY, "LR.W", HEALTH_METRICS_AND_MEASUREMENTS, DAY, "P366D", 10_000, 0),
    DAILY_HEART_RATE_ZONES(DAILY, "LR.W", HEALTH_METRICS_AND_MEASUREMENTS, DAY, "P366D", 10_000, 0),
    DAILY_OXYGEN_SATURATION(DAILY, "LR.W", HEALTH_METRICS_AND_MEASUREMENTS, DAY, "P366D", 10_000, 0),
    DAILY_RESPIRATORY_RATE(DAILY, "LR.W", HEALTH_METRICS_AND_MEASUREMENTS, DAY, "P366D", 10_000, 0),
    DAILY_RESTING_HEART_RATE(DAILY, "LR.W", HEALTH_METRICS_AND_MEASUREMENTS, DAY, "P366D", 10_000, 0),
    DAILY_SLEEP_TEMPERATURE_DERIVATIONS(DAILY, "LR.W", HEALTH_METRICS_AND_MEASUREMENTS, DAY, "P366D", 10_000, 0),
    DAILY_VO2_MAX(DAILY, "LR", ACTIVITY_AND_FITNESS, DAY, "P366D", 10_000, 0),
    DISTANCE(INTERVAL, "LRUD.W", ACTIVITY_AND_FITNESS, INTERVAL_START, "P2D", 10_000, 90),
    ELECTROCARDIOGRAM(SESSION, "L", ECG, SESSION_SINCE, "P366D", 10_000, 0),
    EXERCISE(SESSION, "LGRCPB.W", ACTIVITY_AND_FITNESS, SESSION_START, "P7D", 25, 0),
    FLOORS(INTERVAL, "RUD.W", ACTIVITY_AND_FITNESS, INTERVAL_START, "P2D", 10_000, 90),
    FOOD(TIMELESS, "LG", NUTRITION, NONE, "P366D", 10_000, 0),
    FOOD_MEASUREMENT_UNIT(TIMELESS, "LG", NUTRITION, NONE, "P366D", 10_000, 0),
    HEART_RATE(SAMPLE, "LRUD.W", HEALTH_METRICS_AND_MEASUREMENTS, SAMPLE_TIME, "PT12H", 10_000, 14),
    HEART_RATE_VARIABILITY(SAMPLE, "LR.W", HEALTH_METRICS_AND_MEASUREMENTS, SAMPLE_TIME, "P30D", 10_000, 0),
    HEIGHT(SAMPLE, "LGRCPB.W", HEALTH_METRICS_AND_MEASUREMENTS, SAMPLE_TIME, "P366D", 10_000, 0),
    HYDRATION_LOG(SESSION, "LGRUDCPB.W", NUTRITION, SESSION_START, "P30D", 10_000, 90),
    IRREGULAR_RHYTHM_NOTIFICATION(SESSION, "L", IRN, NONE, "P366D", 10_000, 0),
    MENSTRUAL_PERIOD(INTERVAL, "CPB", REPRODUCTIVE_HEALTH, INTERVAL_START, "P366D", 10_000, 0),
    MOODS(SAMPLE, "CPB", MINDFULNESS, SAMPLE_TIME, "P366D", 10_000, 0),
    NUTRITION_LOG(SESSION, "LGRUDCPB.W", NUTRITION, SESSION_START, "P30D", 10_000, 90),
    OVULATION_TEST(SAMPLE, "CPB", REPRODUCTIVE_HEALTH, SAMPLE_TIME, "P366D", 10_000, 0),
    OXYGEN_SATURATION(SAMPLE, "LR", HEALTH_METRICS_AND_MEASUREMENTS, SAMPLE_TIME, "P14D", 10_000, 0),
    RESPIRATORY_RATE_SLEEP_SUMMARY(SAMPLE, "LR.W", HEALTH_METRICS_AND_MEASUREMENTS, SAMPLE_TIME, "P366D", 10_000, 0),
    RUN_VO2_MAX(SAMPLE, "LRUD.W", ACTIVITY_AND_FITNESS, SAMPLE_TIME, "P366D", 10_000, 90),
    SEDENTARY_PERIOD(INTERVAL, "LRUD.W", ACTIVITY_AND_FITNESS, INTERVAL_START, "P2D", 10_000, 90),
    SLEEP(SESSION, "LGRCPB.W", ScopeGroup.SLEEP, SESSION_END, "P7D", 25, 0),
    STEPS(INTERVAL, "LRUD.W", ACTIVITY_AND_FITNESS, INTERVAL_START, "P2D", 10_000, 90),
    SWIM_LENGTHS_DATA(INTERVAL, "LRUD", ACTIVITY_AND_FITNESS, INTERVAL_START, "P7D", 10_000, 90),
    SYMPTOMS(SAMPLE, "CPB", LOGGED_SYMPTOMS, SAMPLE_TIME, "P366D", 10_000, 0),
    TIME_IN_HEART_RATE_ZONE(INTERVAL, "LRUD.W", ACTIVITY_AND_FITNESS, INTERVAL_START, "P2D", 10_000, 90),
    TOTAL_CALORIES(INTERVAL, "UD.W", ACTIVITY_AND_FITNESS, INTERVAL_START, "P2D", 10_000, 14),
    VO2_MAX(SAMPLE, "LR", ACTIVITY_AND_FITNESS, SAMPLE_TIME, "P366D", 10_000, 0),
    WEIGHT(SAMPLE, "LGRUDCPB.W", HEALTH_METRICS_AND_MEASUREMENTS, SAMPLE_TIME, "P30D", 10_000, 90),
    SKIN_TEMPERATURE(SAMPLE, "L.beta", HEALTH_METRICS_AND_MEASUREMENTS, SAMPLE_TIME, "P2D", 10_000, 0),
    SKIN_TEMPERATURE_SENSORS(SAMPLE, "L.beta", HEALTH_METRICS_AND_MEASUREMENTS, SAMPLE_TIME, "P2D", 10_000, 0);

    private final Spelling spelling = Spelling.of(name());
    private final DataKind kind;
    private final Set<DataOperation> operations;
    private final ScopeGroup scopes;
    private final TimeFilter filter;
    private final Duration usualPage;
    private final int maxPageSize;
    private final int maxRollUpDays;
    private final boolean webhook;
    private final boolean beta;

    DataType(
            DataKind kind,
            String operations,
            ScopeGroup scopes,
            TimeFilter filter,
            String usualPage,
            int maxPageSize,
            int maxRollUpDays) {
        this.kind = kind;
        String letters = operations.split("\\.")[0];
        this.operations = Stream.of(DataOperation.values())
                .filter(operation -> letters.indexOf(operation.code()) >= 0)
                .collect(Collectors.toUnmodifiableSet());
        this.scopes = scopes;
        this.filter = filter;
        this.usualPage = Duration.parse(usualPage);
        this.maxPageSize = maxPageSize;
        this.maxRollUpDays = maxRollUpDays;
        this.webhook = operations.endsWith(".W");
        this.beta = operations.endsWith(".beta");
    }

    /** Finds a type by its path spelling, such as {@code heart-rate}. */
    public static Optional<DataType> find(String id) {
        return Stream.of(values()).filter(type -> type.id().equals(id)).findFirst();
    }

    /** The spelling in paths and URIs: {@code heart-rate}. */
    public String id() {
        return spelling.id();
    }

    /** The spelling as a JSON member: {@code heartRate}. */
    public String member() {
        return spelling.member();
    }

    /** The spelling in filters: {@code heart_rate}. */
    public String filterPrefix() {
        return spelling.filterPrefix();
    }

    /** The spelling as a schema: {@code HeartRate}. */
    public String schema() {
        return spelling.schema();
    }

    /** How its records sit in time. */
    public DataKind kind() {
        return kind;
    }

    /** What can be asked of it. */
    public Set<DataOperation> operations() {
        return operations;
    }

    /** The scopes that read and write it. */
    public ScopeGroup scopes() {
        return scopes;
    }

    /** What its filter can look at. */
    public TimeFilter filter() {
        return filter;
    }

    /** Whether a record belongs to the civil day on which it ends, as a night does. */
    public boolean belongsToItsEnd() {
        return filter == SESSION_END;
    }

    /** How many records one page of list or reconcile may hold. */
    public int maxPageSize() {
        return maxPageSize;
    }

    /** How many days one roll-up may span; 0 when the type has no roll-up. */
    public int maxRollUpDays() {
        return maxRollUpDays;
    }

    /** Whether the vendor sends notifications for it. */
    public boolean hasWebhook() {
        return webhook;
    }

    /** Whether the vendor has it in {@code v4beta} only, where it may change or go. */
    public boolean isBeta() {
        return beta;
    }

    /**
     * Whether its records can be read one by one, and so be triggers: roll-ups alone are no records, what can only be
     * written cannot be read, and what has no time has no news.
     */
    public boolean isTrigger() {
        return kind != DataKind.TIMELESS
                && (operations.contains(DataOperation.LIST) || operations.contains(DataOperation.RECONCILE));
    }

    /** Whether an application may write records of it. */
    public boolean isWritable() {
        return operations.contains(DataOperation.CREATE);
    }

    /** What reads its records: list, or reconcile for a type that has no list. */
    public DataOperation reading() {
        return operations.contains(DataOperation.LIST) ? DataOperation.LIST : DataOperation.RECONCILE;
    }

    /** A range that usually fits one page: where reading begins before the real density is known. */
    public Duration usualPage() {
        return usualPage;
    }

    /** The vendor's four spellings of one name; worked out once, as each call needs most of them. */
    private record Spelling(String id, String member, String filterPrefix, String schema) {

        static Spelling of(String constant) {
            String snake = constant.toLowerCase(Locale.ROOT);
            String pascal = Stream.of(snake.split("_"))
                    .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                    .collect(Collectors.joining());
            String member = Character.toLowerCase(pascal.charAt(0)) + pascal.substring(1);
            return new Spelling(snake.replace('_', '-'), member, snake, pascal.replace("Vo2", "VO2"));
        }
    }
}
