package io.github.camelfitbit.body;

import java.util.Map;

import io.github.camelfitbit.model.DataPoint;
import io.github.camelfitbit.model.DataType;
import io.github.camelfitbit.model.ObservedTime;
import org.jspecify.annotations.Nullable;

/**
 * Heart rate variability of a night. Immutable.
 * <p>What a record of {@code fitbit:daily-heart-rate-variability} holds. What is not known is null.
 *
 * @see <a href="https://developers.google.com/health/reference/rest">Google Health API v4, schemas</a>
 */
public final class DailyHeartRateVariability extends Body {

    /** How it is read from data points and values. */
    public static final BodyType<DailyHeartRateVariability> TYPE =
            new BodyType<>(DailyHeartRateVariability.class, DataType.DAILY_HEART_RATE_VARIABILITY, false, Vocabulary.DAILY_HEART_RATE_VARIABILITY, DailyHeartRateVariability::new);

    private DailyHeartRateVariability(@Nullable ObservedTime observed, Map<?, ?> value) {
        super(Vocabulary.DAILY_HEART_RATE_VARIABILITY, observed, value);
    }

    /**
     * Reads a data point; nothing of its value is lost.
     *
     * @throws io.github.camelfitbit.error.InvalidArgumentException when it is a point of something else
     */
    public static DailyHeartRateVariability of(DataPoint point) {
        return TYPE.read(point);
    }

    /** Reads a value, which has no time of its own; nothing of it is lost. */
    public static DailyHeartRateVariability of(Map<?, ?> value) {
        return TYPE.read(null, value);
    }

    @Override
    public BodyType<DailyHeartRateVariability> bodyType() {
        return TYPE;
    }

    /** Mean variability of the night, as RMSSD, in milliseconds. */
    public @Nullable Double averageHeartRateVariabilityMilliseconds() {
        return number("averageHeartRateVariabilityMilliseconds");
    }

    /** Variability during deep sleep, as RMSSD, in milliseconds. */
    public @Nullable Double deepSleepRootMeanSquareOfSuccessiveDifferencesMilliseconds() {
        return number("deepSleepRootMeanSquareOfSuccessiveDifferencesMilliseconds");
    }

    /** Disorder of the intervals between beats, as Shannon entropy; higher means more variable. */
    public @Nullable Double entropy() {
        return number("entropy");
    }

    /** Heart rate outside of REM sleep, in beats per minute. */
    public @Nullable Long nonRemHeartRateBeatsPerMinute() {
        return integer("nonRemHeartRateBeatsPerMinute");
    }
}
