package io.github.camelfitbit.scenario;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import io.github.camelfitbit.model.Api;
import io.github.camelfitbit.model.DataKind;
import io.github.camelfitbit.model.DataOperation;
import io.github.camelfitbit.model.DataPoint;
import io.github.camelfitbit.model.DataType;
import io.github.camelfitbit.model.ObservedTime;
import io.github.camelfitbit.remote.fitbit.data.Translations;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static io.github.camelfitbit.scenario.LivedDays.FITBIT;
import static io.github.camelfitbit.scenario.LivedDays.GOOGLE;
import static org.assertj.core.api.Assertions.assertThat;

/** The trigger of each type that both APIs have delivers the same bodies from either, in the same order. See {@link Likeness}. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SameTriggersTest {

    /** Fitbit knows their day and no time, so that their order within the day means nothing. */
    private static final Set<DataType> IN_ANY_ORDER =
            Set.of(DataType.HYDRATION_LOG, DataType.NUTRITION_LOG, DataType.RESPIRATORY_RATE_SLEEP_SUMMARY);

    private static final Likeness LIKENESS = new Likeness(Set.of());

    private static final Set<DataOperation> READ = Set.of(DataOperation.LIST, DataOperation.RECONCILE);

    private final LivedDays lived;

    SameTriggersTest() throws Exception {
        lived = new LivedDays("Europe/Madrid", "2026-11-20T09:00:00Z");
        lived.listen(types().map(type -> type.id() + "?startFrom=" + since(type))
                        .toArray(String[]::new))
                .listen(summed().map(type -> type.id() + "?granularity=daily&startFrom=P3D")
                        .toArray(String[]::new))
                .look();
    }

    @AfterAll
    void close() {
        lived.close();
    }

    static Stream<DataType> types() {
        return Stream.of(DataType.values())
                .filter(type -> !Collections.disjoint(type.operations(), READ))
                .filter(type -> Translations.has(Api.FITBIT_WEB, type, DataOperation.RECONCILE));
    }

    private static String since(DataType type) {
        if (type == DataType.HEART_RATE) {
            return "PT3H";
        }
        boolean isDense = type.kind() == DataKind.INTERVAL || type.kind() == DataKind.SAMPLE;
        return isDense && !type.operations().contains(DataOperation.CREATE) ? "P2D" : "P20D";
    }

    @ParameterizedTest
    @MethodSource("types")
    void deliversTheSame(DataType type) {
        List<Map<String, Object>> google = delivered(GOOGLE, type);
        List<Map<String, Object>> fitbit = delivered(FITBIT, type);

        assertThat(google).as("something to compare").isNotEmpty();
        if (IN_ANY_ORDER.contains(type)) {
            assertThat(new HashSet<>(fitbit)).isEqualTo(new HashSet<>(google));
            assertThat(fitbit).hasSameSizeAs(google);
        } else {
            assertThat(fitbit).isEqualTo(google);
        }
    }

    /** Fitbit tells a figure of every day; the energy by zone it leaves out here. */
    static Stream<DataType> summed() {
        return Stream.of(
                DataType.STEPS,
                DataType.DISTANCE,
                DataType.FLOORS,
                DataType.ALTITUDE,
                DataType.TOTAL_CALORIES,
                DataType.ACTIVE_ENERGY_BURNED,
                DataType.ACTIVE_MINUTES,
                DataType.ACTIVE_ZONE_MINUTES,
                DataType.SEDENTARY_PERIOD,
                DataType.TIME_IN_HEART_RATE_ZONE);
    }

    @ParameterizedTest
    @MethodSource("summed")
    void deliversTheSameSumsOfDays(DataType type) {
        List<Map<String, Object>> google = sums(GOOGLE, type);

        assertThat(google).hasSizeGreaterThanOrEqualTo(3);
        assertThat(sums(FITBIT, type)).isEqualTo(google);
    }

    private List<Map<String, Object>> sums(String connection, DataType type) {
        return LIKENESS.of(lived.points(connection, type).stream()
                .filter(SameTriggersTest::isSumOfDay)
                .toList());
    }

    private List<Map<String, Object>> delivered(String connection, DataType type) {
        List<DataPoint> points = lived.points(connection, type).stream()
                .filter(point -> !isSumOfDay(point) && !isWithoutDevice(point))
                .toList();
        assertThat(points).extracting(DataPoint::id).doesNotHaveDuplicates();
        return LIKENESS.of(points);
    }

    private static boolean isSumOfDay(DataPoint point) {
        return point.time() instanceof ObservedTime.Civil && point.type().kind() != DataKind.DAILY;
    }

    /** A minute without the device is told as sedentary by Fitbit, and not at all by Google. */
    private static boolean isWithoutDevice(DataPoint point) {
        return point.type() == DataType.ACTIVITY_LEVEL
                && String.valueOf(point.value()).contains("SEDENTARY");
    }
}
