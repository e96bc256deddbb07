package io.github.camelfitbit.body;

import java.util.Map;

import io.github.camelfitbit.model.DataPoint;
import io.github.camelfitbit.model.DataType;
import io.github.camelfitbit.model.ObservedTime;
import org.jspecify.annotations.Nullable;

/**
 * Skin temperature; preview of the vendor, of which little is known. Immutable.
 * <p>What a record of {@code fitbit:skin-temperature} holds. What is not known is null.
 *
 * @see <a href="https://developers.google.com/health/reference/rest">Google Health API v4, schemas</a>
 */
public final class SkinTemperature extends Body {

    /** How it is read from data points and values. */
    public static final BodyType<SkinTemperature> TYPE =
            new BodyType<>(SkinTemperature.class, DataType.SKIN_TEMPERATURE, false, Vocabulary.SKIN_TEMPERATURE, SkinTemperature::new);

    private SkinTemperature(@Nullable ObservedTime observed, Map<?, ?> value) {
        super(Vocabulary.SKIN_TEMPERATURE, observed, value);
    }

    /**
     * Reads a data point; nothing of its value is lost.
     *
     * @throws io.github.camelfitbit.error.InvalidArgumentException when it is a point of something else
     */
    public static SkinTemperature of(DataPoint point) {
        return TYPE.read(point);
    }

    /** Reads a value, which has no time of its own; nothing of it is lost. */
    public static SkinTemperature of(Map<?, ?> value) {
        return TYPE.read(null, value);
    }

    @Override
    public BodyType<SkinTemperature> bodyType() {
        return TYPE;
    }

    /** What is usual for the person, in degrees Celsius; 0 to 100. */
    public @Nullable Double baselineTemperatureCelsius() {
        return number("baselineTemperatureCelsius");
    }
}
