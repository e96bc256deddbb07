package io.github.camelfitbit.body;

import java.util.List;
import java.util.Map;

import io.github.camelfitbit.model.DataPoint;
import io.github.camelfitbit.model.DataType;
import io.github.camelfitbit.model.ObservedTime;
import org.jspecify.annotations.Nullable;

/**
 * What the skin temperature sensors measured at one moment; preview of the vendor. Immutable.
 * <p>What a record of {@code fitbit:skin-temperature-sensors} holds. What is not known is null.
 *
 * @see <a href="https://developers.google.com/health/reference/rest">Google Health API v4, schemas</a>
 */
public final class SkinTemperatureSensors extends Body {

    /** How it is read from data points and values. */
    public static final BodyType<SkinTemperatureSensors> TYPE =
            new BodyType<>(SkinTemperatureSensors.class, DataType.SKIN_TEMPERATURE_SENSORS, false, Vocabulary.SKIN_TEMPERATURE_SENSORS, SkinTemperatureSensors::new);

    private SkinTemperatureSensors(@Nullable ObservedTime observed, Map<?, ?> value) {
        super(Vocabulary.SKIN_TEMPERATURE_SENSORS, observed, value);
    }

    /**
     * Reads a data point; nothing of its value is lost.
     *
     * @throws io.github.camelfitbit.error.InvalidArgumentException when it is a point of something else
     */
    public static SkinTemperatureSensors of(DataPoint point) {
        return TYPE.read(point);
    }

    /** Reads a value, which has no time of its own; nothing of it is lost. */
    public static SkinTemperatureSensors of(Map<?, ?> value) {
        return TYPE.read(null, value);
    }

    @Override
    public BodyType<SkinTemperatureSensors> bodyType() {
        return TYPE;
    }

    /** One entry for each sensor. Empty when the vendor does not say. */
    public List<SkinTemperatureSensor> sensorData() {
        return objects("sensorData", SkinTemperatureSensor::of);
    }
}
