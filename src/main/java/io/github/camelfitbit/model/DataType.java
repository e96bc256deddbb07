package io.github.camelfitbit.model;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static io.github.camelfitbit.model.DataKind.INTERVAL;
import static io.github.camelfitbit.model.DataKind.SAMPLE;
import static io.github.camelfitbit.model.DataKind.SESSION;
import static io.github.camelfitbit.model.ScopeGroup.ACTIVITY_AND_FITNESS;
import static io.github.camelfitbit.model.ScopeGroup.HEALTH_METRICS_AND_MEASUREMENTS;
import static io.github.camelfitbit.model.TimeFilter.INTERVAL_START;
import static io.github.camelfitbit.model.TimeFilter.SAMPLE_TIME;
import static io.github.camelfitbit.model.TimeFilter.SESSION_END;
import static io.github.camelfitbit.model.TimeFilter.SESSION_START;

/**
 * The data types and everything that differs between them, one line each: the only place to add a type.
 *
 * <p>Operations are letters: <b>L</b>ist, <b>G</b>et, <b>R</b>econcile, roll<b>U</b>p, <b>D</b>aily roll-up,
 * <b>C</b>reate, <b>P</b>atch (update), <b>B</b>atch delete; <b>.W</b> behind them: the vendor sends notifications. The
 * last columns are a range that usually fits one page, the largest page, and the most days of a roll-up.
 *
 * @see <a href="https://developers.google.com/health/data-types">Google Health API, data types</a>
 */
public enum DataType {
    STEPS(INTERVAL, "LRUD.W", ACTIVITY_AND_FITNESS, INTERVAL_START, "P2D", 10_000, 90),
    HEART_RATE(SAMPLE, "LRUD.W", HEALTH_METRICS_AND_MEASUREMENTS, SAMPLE_TIME, "PT12H", 10_000, 14),
    SLEEP(SESSION, "LGRCPB.W", ScopeGroup.SLEEP, SESSION_END, "P7D", 25, 0),
    EXERCISE(SESSION, "LGRCPB.W", ACTIVITY_AND_FITNESS, SESSION_START, "P7D", 25, 0),
    WEIGHT(SAMPLE, "LGRUDCPB.W", HEALTH_METRICS_AND_MEASUREMENTS, SAMPLE_TIME, "P30D", 10_000, 90);

    private final Spelling spelling = Spelling.of(name());
    private final DataKind kind;
    private final Set<DataOperation> operations;
    private final ScopeGroup scopes;
    private final TimeFilter filter;
    private final Duration usualPage;
    private final int maxPageSize;
    private final int maxRollUpDays;
    private final boolean webhook;

    DataType(
            DataKind kind,
            String operations,
            ScopeGroup scopes,
            TimeFilter filter,
            String usualPage,
            int maxPageSize,
            int maxRollUpDays) {
        this.kind = kind;
        this.operations = Stream.of(DataOperation.values())
                .filter(operation -> operations.indexOf(operation.code()) >= 0)
                .collect(Collectors.toUnmodifiableSet());
        this.scopes = scopes;
        this.filter = filter;
        this.usualPage = Duration.parse(usualPage);
        this.maxPageSize = maxPageSize;
        this.maxRollUpDays = maxRollUpDays;
        this.webhook = operations.endsWith(".W");
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

    /** A range that usually fits one page: where reading begins before the real density is known. */
    public Duration usualPage() {
        return usualPage;
    }

    /** The vendor's four spellings of one name; worked out once, as each call needs most of them. */
    private record Spelling(String id, String member, String filterPrefix, String schema) {

        static Spelling of(String constant) {
            String snake = constant.toLowerCase(Locale.ROOT);
            String schema = Stream.of(snake.split("_"))
                    .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                    .collect(Collectors.joining());
            String member = Character.toLowerCase(schema.charAt(0)) + schema.substring(1);
            return new Spelling(snake.replace('_', '-'), member, snake, schema);
        }
    }
}
