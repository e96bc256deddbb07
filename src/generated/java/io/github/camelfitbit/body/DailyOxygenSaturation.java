package io.github.camelfitbit.body;

import java.util.Map;

import io.github.camelfitbit.model.DataPoint;
import io.github.camelfitbit.model.DataType;
import io.github.camelfitbit.model.ObservedTime;
import org.jspecify.annotations.Nullable;

/**
 * Oxygen saturation of a night. Immutable.
 * <p>What a record of {@code fitbit:daily-oxygen-saturation} holds. What is not known is null.
 *
 * @see <a href="https://developers.google.com/health/reference/rest">Google Health API v4, schemas</a>
 */
public final class DailyOxygenSaturation extends Body {

    /** How it is read from data points and values. */
    public static final BodyType<DailyOxygenSaturation> TYPE =
            new BodyType<>(DailyOxygenSaturation.class, DataType.DAILY_OXYGEN_SATURATION, false, Vocabulary.DAILY_OXYGEN_SATURATION, DailyOxygenSaturation::new);

    private DailyOxygenSaturation(@Nullable ObservedTime observed, Map<?, ?> value) {
        super(Vocabulary.DAILY_OXYGEN_SATURATION, observed, value);
    }

    /**
     * Reads a data point; nothing of its value is lost.
     *
     * @throws io.github.camelfitbit.error.InvalidArgumentException when it is a point of something else
     */
    public static DailyOxygenSaturation of(DataPoint point) {
        return TYPE.read(point);
    }

    /** Reads a value, which has no time of its own; nothing of it is lost. */
    public static DailyOxygenSaturation of(Map<?, ?> value) {
        return TYPE.read(null, value);
    }

    @Override
    public BodyType<DailyOxygenSaturation> bodyType() {
        return TYPE;
    }

    /** Mean oxygen saturation during sleep, in percent; 0 to 100. */
    public @Nullable Double averagePercentage() {
        return number("averagePercentage");
    }

    /** Where the usual range of the night begins, in percent; 0 to 100. */
    public @Nullable Double lowerBoundPercentage() {
        return number("lowerBoundPercentage");
    }

    /** Spread of the daily means of the past weeks, in percent. */
    public @Nullable Double standardDeviationPercentage() {
        return number("standardDeviationPercentage");
    }

    /** Where the usual range of the night ends, in percent; 0 to 100. */
    public @Nullable Double upperBoundPercentage() {
        return number("upperBoundPercentage");
    }
}
