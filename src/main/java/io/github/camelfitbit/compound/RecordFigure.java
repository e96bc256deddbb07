package io.github.camelfitbit.compound;

import io.github.camelfitbit.error.InvalidArgumentException;
import io.github.camelfitbit.model.DataKind;
import io.github.camelfitbit.model.DataPoint;
import io.github.camelfitbit.model.DataType;
import org.jspecify.annotations.Nullable;

/** The one figure of a record that a limit can be set for, by its name in the record, which says the unit. */
public enum RecordFigure {
    HEART_RATE(DataType.HEART_RATE, "beatsPerMinute"),
    HEART_RATE_VARIABILITY(DataType.HEART_RATE_VARIABILITY, "rootMeanSquareOfSuccessiveDifferencesMilliseconds"),
    OXYGEN_SATURATION(DataType.OXYGEN_SATURATION, "percentage"),
    BLOOD_GLUCOSE(DataType.BLOOD_GLUCOSE, "bloodGlucoseMilligramsPerDeciliter"),
    CORE_BODY_TEMPERATURE(DataType.CORE_BODY_TEMPERATURE, "temperatureCelsius"),
    WEIGHT(DataType.WEIGHT, "weightGrams"),
    BODY_FAT(DataType.BODY_FAT, "percentage"),
    VO2_MAX(DataType.VO2_MAX, "vo2Max"),
    RUN_VO2_MAX(DataType.RUN_VO2_MAX, "runVo2Max"),
    RESPIRATORY_RATE_SLEEP_SUMMARY(DataType.RESPIRATORY_RATE_SLEEP_SUMMARY, "breathsPerMinute", "fullSleepStats"),
    DAILY_RESTING_HEART_RATE(DataType.DAILY_RESTING_HEART_RATE, "beatsPerMinute"),
    DAILY_HEART_RATE_VARIABILITY(DataType.DAILY_HEART_RATE_VARIABILITY, "averageHeartRateVariabilityMilliseconds"),
    DAILY_OXYGEN_SATURATION(DataType.DAILY_OXYGEN_SATURATION, "averagePercentage"),
    DAILY_RESPIRATORY_RATE(DataType.DAILY_RESPIRATORY_RATE, "breathsPerMinute"),
    DAILY_SLEEP_TEMPERATURE_DERIVATIONS(DataType.DAILY_SLEEP_TEMPERATURE_DERIVATIONS, "nightlyTemperatureCelsius"),
    DAILY_VO2_MAX(DataType.DAILY_VO2_MAX, "vo2Max"),
    HYDRATION_LOG(DataType.HYDRATION_LOG, "milliliters", "amountConsumed"),
    NUTRITION_LOG(DataType.NUTRITION_LOG, "kcal", "energy"),
    /** Of nights; a nap is short by nature. */
    SLEEP(DataType.SLEEP, "minutesAsleep") {
        @Override
        public @Nullable Number of(DataPoint point) {
            return Nights.isNap(point) ? null : Nights.minutesAsleep(point);
        }
    };

    private final DataType type;
    private final String figure;
    private final String[] path;

    RecordFigure(DataType type, String figure) {
        this.type = type;
        this.figure = figure;
        this.path = new String[] {figure};
    }

    RecordFigure(DataType type, String figure, String member) {
        this.type = type;
        this.figure = figure;
        this.path = new String[] {member, figure};
    }

    /**
     * Reads the option {@code metric}.
     *
     * @throws InvalidArgumentException when it is missing, or no such metric; names the option
     */
    public static RecordFigure parse(@Nullable String text) {
        return MetricOption.read(text, values(), RecordFigure::type, "of which no single record can be over a limit");
    }

    /** The data type, whose spelling is that of the option. */
    public DataType type() {
        return type;
    }

    /** The name of the figure, with its unit. */
    public String figure() {
        return figure;
    }

    /** Whether each record stands for itself, like a night, and none goes on where the one before it ended. */
    public boolean standsAlone() {
        return type.kind() == DataKind.SESSION;
    }

    /** The figure of a record; null when it is not known. */
    public @Nullable Number of(DataPoint point) {
        return Members.number(point.value(), path);
    }
}
