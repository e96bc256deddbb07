package io.github.camelfitbit.body;

import java.util.Map;

import io.github.camelfitbit.model.DataPoint;
import io.github.camelfitbit.model.DataType;
import io.github.camelfitbit.model.ObservedTime;
import org.jspecify.annotations.Nullable;

/**
 * A roll-up of core-body-temperature. Immutable.
 * <p>What a roll-up of {@code fitbit:core-body-temperature} holds. What is not known is null.
 *
 * @see <a href="https://developers.google.com/health/reference/rest">Google Health API v4, schemas</a>
 */
public final class CoreBodyTemperatureRollUp extends Body {

    /** How it is read from data points and values. */
    public static final BodyType<CoreBodyTemperatureRollUp> TYPE =
            new BodyType<>(CoreBodyTemperatureRollUp.class, DataType.CORE_BODY_TEMPERATURE, true, Vocabulary.CORE_BODY_TEMPERATURE_ROLL_UP, CoreBodyTemperatureRollUp::new);

    private CoreBodyTemperatureRollUp(@Nullable ObservedTime observed, Map<?, ?> value) {
        super(Vocabulary.CORE_BODY_TEMPERATURE_ROLL_UP, observed, value);
    }

    /**
     * Reads a data point; nothing of its value is lost.
     *
     * @throws io.github.camelfitbit.error.InvalidArgumentException when it is a point of something else
     */
    public static CoreBodyTemperatureRollUp of(DataPoint point) {
        return TYPE.read(point);
    }

    /** Reads a value, which has no time of its own; nothing of it is lost. */
    public static CoreBodyTemperatureRollUp of(Map<?, ?> value) {
        return TYPE.read(null, value);
    }

    @Override
    public BodyType<CoreBodyTemperatureRollUp> bodyType() {
        return TYPE;
    }

    /** Mean temperature, in degrees Celsius. */
    public @Nullable Double temperatureCelsiusAvg() {
        return number("temperatureCelsiusAvg");
    }

    /** Highest temperature, in degrees Celsius. */
    public @Nullable Double temperatureCelsiusMax() {
        return number("temperatureCelsiusMax");
    }

    /** Lowest temperature, in degrees Celsius. */
    public @Nullable Double temperatureCelsiusMin() {
        return number("temperatureCelsiusMin");
    }
}
