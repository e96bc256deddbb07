package io.github.camelfitbit.body;

import java.util.Map;

import io.github.camelfitbit.model.DataPoint;
import io.github.camelfitbit.model.DataType;
import io.github.camelfitbit.model.ObservedTime;
import org.jspecify.annotations.Nullable;

/**
 * Temperature of the body, logged by hand. Immutable.
 * <p>What a record of {@code fitbit:core-body-temperature} holds. What is not known is null.
 *
 * @see <a href="https://developers.google.com/health/reference/rest">Google Health API v4, schemas</a>
 */
public final class CoreBodyTemperature extends Body {

    /** How it is read from data points and values. */
    public static final BodyType<CoreBodyTemperature> TYPE =
            new BodyType<>(CoreBodyTemperature.class, DataType.CORE_BODY_TEMPERATURE, false, Vocabulary.CORE_BODY_TEMPERATURE, CoreBodyTemperature::new);

    private CoreBodyTemperature(@Nullable ObservedTime observed, Map<?, ?> value) {
        super(Vocabulary.CORE_BODY_TEMPERATURE, observed, value);
    }

    /**
     * Reads a data point; nothing of its value is lost.
     *
     * @throws io.github.camelfitbit.error.InvalidArgumentException when it is a point of something else
     */
    public static CoreBodyTemperature of(DataPoint point) {
        return TYPE.read(point);
    }

    /** Reads a value, which has no time of its own; nothing of it is lost. */
    public static CoreBodyTemperature of(Map<?, ?> value) {
        return TYPE.read(null, value);
    }

    @Override
    public BodyType<CoreBodyTemperature> bodyType() {
        return TYPE;
    }

    /** The vendor's id of the measurement. */
    public @Nullable String id() {
        return text("id");
    }

    /** Where on the body it was measured; see {@link BodyTemperatureLocation}. */
    public @Nullable String measurementLocation() {
        return text("measurementLocation");
    }

    /** Temperature of the body, in degrees Celsius; 0 to 100. */
    public @Nullable Double temperatureCelsius() {
        return number("temperatureCelsius");
    }
}
