package io.github.camelfitbit.body;

import java.util.Map;

import io.github.camelfitbit.model.DataPoint;
import io.github.camelfitbit.model.DataType;
import io.github.camelfitbit.model.ObservedTime;
import org.jspecify.annotations.Nullable;

/**
 * A roll-up of blood-glucose. Immutable.
 * <p>What a roll-up of {@code fitbit:blood-glucose} holds. What is not known is null.
 *
 * @see <a href="https://developers.google.com/health/reference/rest">Google Health API v4, schemas</a>
 */
public final class BloodGlucoseRollUp extends Body {

    /** How it is read from data points and values. */
    public static final BodyType<BloodGlucoseRollUp> TYPE =
            new BodyType<>(BloodGlucoseRollUp.class, DataType.BLOOD_GLUCOSE, true, Vocabulary.BLOOD_GLUCOSE_ROLL_UP, BloodGlucoseRollUp::new);

    private BloodGlucoseRollUp(@Nullable ObservedTime observed, Map<?, ?> value) {
        super(Vocabulary.BLOOD_GLUCOSE_ROLL_UP, observed, value);
    }

    /**
     * Reads a data point; nothing of its value is lost.
     *
     * @throws io.github.camelfitbit.error.InvalidArgumentException when it is a point of something else
     */
    public static BloodGlucoseRollUp of(DataPoint point) {
        return TYPE.read(point);
    }

    /** Reads a value, which has no time of its own; nothing of it is lost. */
    public static BloodGlucoseRollUp of(Map<?, ?> value) {
        return TYPE.read(null, value);
    }

    @Override
    public BodyType<BloodGlucoseRollUp> bodyType() {
        return TYPE;
    }

    /** Mean concentration of glucose, in milligrams per decilitre. */
    public @Nullable Double bloodGlucoseMilligramsPerDeciliterAvg() {
        return number("bloodGlucoseMilligramsPerDeciliterAvg");
    }
}
