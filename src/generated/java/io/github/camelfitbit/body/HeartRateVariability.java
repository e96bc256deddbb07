package io.github.camelfitbit.body;

import java.util.Map;

import io.github.camelfitbit.model.DataPoint;
import io.github.camelfitbit.model.DataType;
import io.github.camelfitbit.model.ObservedTime;
import org.jspecify.annotations.Nullable;

/**
 * Heart rate variability of a few minutes of sleep. Immutable.
 * <p>What a record of {@code fitbit:heart-rate-variability} holds. What is not known is null.
 *
 * @see <a href="https://developers.google.com/health/reference/rest">Google Health API v4, schemas</a>
 */
public final class HeartRateVariability extends Body {

    /** How it is read from data points and values. */
    public static final BodyType<HeartRateVariability> TYPE =
            new BodyType<>(HeartRateVariability.class, DataType.HEART_RATE_VARIABILITY, false, Vocabulary.HEART_RATE_VARIABILITY, HeartRateVariability::new);

    private HeartRateVariability(@Nullable ObservedTime observed, Map<?, ?> value) {
        super(Vocabulary.HEART_RATE_VARIABILITY, observed, value);
    }

    /**
     * Reads a data point; nothing of its value is lost.
     *
     * @throws io.github.camelfitbit.error.InvalidArgumentException when it is a point of something else
     */
    public static HeartRateVariability of(DataPoint point) {
        return TYPE.read(point);
    }

    /** Reads a value, which has no time of its own; nothing of it is lost. */
    public static HeartRateVariability of(Map<?, ?> value) {
        return TYPE.read(null, value);
    }

    @Override
    public BodyType<HeartRateVariability> bodyType() {
        return TYPE;
    }

    /** More about the measurement. */
    public @Nullable HeartRateVariabilityMetadata metadata() {
        return object("metadata", HeartRateVariabilityMetadata::of);
    }

    /** Variability from beat to beat, as RMSSD, in milliseconds; 1 to 200. */
    public @Nullable Double rootMeanSquareOfSuccessiveDifferencesMilliseconds() {
        return number("rootMeanSquareOfSuccessiveDifferencesMilliseconds");
    }

    /** Spread of the intervals between beats, as SDNN, in milliseconds. */
    public @Nullable Double standardDeviationMilliseconds() {
        return number("standardDeviationMilliseconds");
    }
}
