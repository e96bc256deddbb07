package io.github.camelfitbit.body;

import java.util.Map;

import io.github.camelfitbit.model.DataPoint;
import io.github.camelfitbit.model.DataType;
import io.github.camelfitbit.model.ObservedTime;
import org.jspecify.annotations.Nullable;

/**
 * Oxygen saturation at one moment of sleep. Immutable.
 * <p>What a record of {@code fitbit:oxygen-saturation} holds. What is not known is null.
 *
 * @see <a href="https://developers.google.com/health/reference/rest">Google Health API v4, schemas</a>
 */
public final class OxygenSaturation extends Body {

    /** How it is read from data points and values. */
    public static final BodyType<OxygenSaturation> TYPE =
            new BodyType<>(OxygenSaturation.class, DataType.OXYGEN_SATURATION, false, Vocabulary.OXYGEN_SATURATION, OxygenSaturation::new);

    private OxygenSaturation(@Nullable ObservedTime observed, Map<?, ?> value) {
        super(Vocabulary.OXYGEN_SATURATION, observed, value);
    }

    /**
     * Reads a data point; nothing of its value is lost.
     *
     * @throws io.github.camelfitbit.error.InvalidArgumentException when it is a point of something else
     */
    public static OxygenSaturation of(DataPoint point) {
        return TYPE.read(point);
    }

    /** Reads a value, which has no time of its own; nothing of it is lost. */
    public static OxygenSaturation of(Map<?, ?> value) {
        return TYPE.read(null, value);
    }

    @Override
    public BodyType<OxygenSaturation> bodyType() {
        return TYPE;
    }

    /** Share of the blood's haemoglobin that carries oxygen, in percent; 0 to 100. */
    public @Nullable Double percentage() {
        return number("percentage");
    }
}
