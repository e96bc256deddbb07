package io.github.camelfitbit.body;

import java.util.Map;

import io.github.camelfitbit.model.DataPoint;
import io.github.camelfitbit.model.DataType;
import io.github.camelfitbit.model.ObservedTime;
import org.jspecify.annotations.Nullable;

/**
 * A roll-up of heart-rate. Immutable.
 * <p>What a roll-up of {@code fitbit:heart-rate} holds. What is not known is null.
 *
 * @see <a href="https://developers.google.com/health/reference/rest">Google Health API v4, schemas</a>
 */
public final class HeartRateRollUp extends Body {

    /** How it is read from data points and values. */
    public static final BodyType<HeartRateRollUp> TYPE =
            new BodyType<>(HeartRateRollUp.class, DataType.HEART_RATE, true, Vocabulary.HEART_RATE_ROLL_UP, HeartRateRollUp::new);

    private HeartRateRollUp(@Nullable ObservedTime observed, Map<?, ?> value) {
        super(Vocabulary.HEART_RATE_ROLL_UP, observed, value);
    }

    /**
     * Reads a data point; nothing of its value is lost.
     *
     * @throws io.github.camelfitbit.error.InvalidArgumentException when it is a point of something else
     */
    public static HeartRateRollUp of(DataPoint point) {
        return TYPE.read(point);
    }

    /** Reads a value, which has no time of its own; nothing of it is lost. */
    public static HeartRateRollUp of(Map<?, ?> value) {
        return TYPE.read(null, value);
    }

    @Override
    public BodyType<HeartRateRollUp> bodyType() {
        return TYPE;
    }

    /** Mean heart rate of the window, in beats per minute. */
    public @Nullable Double beatsPerMinuteAvg() {
        return number("beatsPerMinuteAvg");
    }

    /** Highest heart rate of the window, in beats per minute. */
    public @Nullable Double beatsPerMinuteMax() {
        return number("beatsPerMinuteMax");
    }

    /** Lowest heart rate of the window, in beats per minute. */
    public @Nullable Double beatsPerMinuteMin() {
        return number("beatsPerMinuteMin");
    }
}
