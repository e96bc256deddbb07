package io.github.camelfitbit.body;

import java.util.Map;

import io.github.camelfitbit.model.DataPoint;
import io.github.camelfitbit.model.DataType;
import io.github.camelfitbit.model.ObservedTime;
import org.jspecify.annotations.Nullable;

/**
 * A roll-up of altitude. Immutable.
 * <p>What a roll-up of {@code fitbit:altitude} holds. What is not known is null.
 *
 * @see <a href="https://developers.google.com/health/reference/rest">Google Health API v4, schemas</a>
 */
public final class AltitudeRollUp extends Body {

    /** How it is read from data points and values. */
    public static final BodyType<AltitudeRollUp> TYPE =
            new BodyType<>(AltitudeRollUp.class, DataType.ALTITUDE, true, Vocabulary.ALTITUDE_ROLL_UP, AltitudeRollUp::new);

    private AltitudeRollUp(@Nullable ObservedTime observed, Map<?, ?> value) {
        super(Vocabulary.ALTITUDE_ROLL_UP, observed, value);
    }

    /**
     * Reads a data point; nothing of its value is lost.
     *
     * @throws io.github.camelfitbit.error.InvalidArgumentException when it is a point of something else
     */
    public static AltitudeRollUp of(DataPoint point) {
        return TYPE.read(point);
    }

    /** Reads a value, which has no time of its own; nothing of it is lost. */
    public static AltitudeRollUp of(Map<?, ?> value) {
        return TYPE.read(null, value);
    }

    @Override
    public BodyType<AltitudeRollUp> bodyType() {
        return TYPE;
    }

    /** Height gained within the window, in millimetres. */
    public @Nullable Long gainMillimetersSum() {
        return integer("gainMillimetersSum");
    }
}
