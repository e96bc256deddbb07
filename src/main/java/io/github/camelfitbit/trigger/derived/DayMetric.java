package io.github.camelfitbit.trigger.derived;

import java.util.List;
import java.util.Map;

import io.github.camelfitbit.compound.MetricOption;
import io.github.camelfitbit.error.InvalidArgumentException;
import io.github.camelfitbit.model.DataType;
import org.jspecify.annotations.Nullable;

/** What a day can be measured by: figures that add up over the day, as the daily summary names them. */
public enum DayMetric {
    STEPS(DataType.STEPS, "steps"),
    DISTANCE(DataType.DISTANCE, "distanceMillimeters"),
    FLOORS(DataType.FLOORS, "floors"),
    ALTITUDE(DataType.ALTITUDE, "altitudeGainMillimeters"),
    TOTAL_CALORIES(DataType.TOTAL_CALORIES, "totalEnergyKcal"),
    ACTIVE_ENERGY_BURNED(DataType.ACTIVE_ENERGY_BURNED, "activeEnergyKcal"),
    /** Moderate and vigorous ones, which the Fitbit app calls active as well; light ones do not count. */
    ACTIVE_MINUTES(DataType.ACTIVE_MINUTES, "activeMinutes", "activeMinutes", "moderate", "vigorous"),
    ACTIVE_ZONE_MINUTES(DataType.ACTIVE_ZONE_MINUTES, "activeZoneMinutes", "activeZoneMinutes", "total"),
    HYDRATION_LOG(DataType.HYDRATION_LOG, "waterMilliliters"),
    NUTRITION_LOG(DataType.NUTRITION_LOG, "intakeKcal"),
    SLEEP(DataType.SLEEP, "minutesAsleep", "sleep", "minutesAsleep");

    private final DataType type;
    private final String figure;
    private final String member;
    private final List<String> parts;

    DayMetric(DataType type, String figure) {
        this(type, figure, figure);
    }

    /** A figure that the summary shows as an object: the sum of some of its members. */
    DayMetric(DataType type, String figure, String member, String... parts) {
        this.type = type;
        this.figure = figure;
        this.member = member;
        this.parts = List.of(parts);
    }

    /**
     * Reads the option {@code metric}.
     *
     * @throws InvalidArgumentException when it is missing, or no such metric; names the option
     */
    public static DayMetric parse(@Nullable String text) {
        return MetricOption.read(text, values(), DayMetric::type, "which does not add up over a day");
    }

    /** The spelling of the option: the data type's. */
    public String text() {
        return type.id();
    }

    DataType type() {
        return type;
    }

    /** The name of the figure, with its unit. */
    String figure() {
        return figure;
    }

    /** The figure of a day; null when nothing is known, which is not zero. */
    @Nullable
    Number of(Map<String, Object> day) {
        Object shown = day.get(member);
        if (!(shown instanceof Map<?, ?> members)) {
            return shown instanceof Number number ? number : null;
        }
        List<Number> known = parts.stream()
                .map(members::get)
                .filter(Number.class::isInstance)
                .map(Number.class::cast)
                .toList();
        return known.isEmpty()
                ? null
                : (Number) known.stream().mapToDouble(Number::doubleValue).sum();
    }
}
