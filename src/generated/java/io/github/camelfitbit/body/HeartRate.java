package io.github.camelfitbit.body;

import java.util.Map;

import io.github.camelfitbit.model.DataPoint;
import io.github.camelfitbit.model.DataType;
import io.github.camelfitbit.model.ObservedTime;
import org.jspecify.annotations.Nullable;

/**
 * Heart rate at one moment, every few seconds. Immutable.
 * <p>What a record of {@code fitbit:heart-rate} holds. What is not known is null.
 *
 * @see <a href="https://developers.google.com/health/reference/rest">Google Health API v4, schemas</a>
 */
public final class HeartRate extends Body {

    /** How it is read from data points and values. */
    public static final BodyType<HeartRate> TYPE =
            new BodyType<>(HeartRate.class, DataType.HEART_RATE, false, Vocabulary.HEART_RATE, HeartRate::new);

    private HeartRate(@Nullable ObservedTime observed, Map<?, ?> value) {
        super(Vocabulary.HEART_RATE, observed, value);
    }

    /**
     * Reads a data point; nothing of its value is lost.
     *
     * @throws io.github.camelfitbit.error.InvalidArgumentException when it is a point of something else
     */
    public static HeartRate of(DataPoint point) {
        return TYPE.read(point);
    }

    /** Reads a value, which has no time of its own; nothing of it is lost. */
    public static HeartRate of(Map<?, ?> value) {
        return TYPE.read(null, value);
    }

    @Override
    public BodyType<HeartRate> bodyType() {
        return TYPE;
    }

    /** How fast the heart beats, in beats per minute; 1 to 300. */
    public @Nullable Long beatsPerMinute() {
        return integer("beatsPerMinute");
    }

    /** More about the measurement. */
    public @Nullable HeartRateMetadata metadata() {
        return object("metadata", HeartRateMetadata::of);
    }
}
