package io.github.camelfitbit.body;

import java.util.Map;

import io.github.camelfitbit.model.DataPoint;
import io.github.camelfitbit.model.DataType;
import io.github.camelfitbit.model.ObservedTime;
import org.jspecify.annotations.Nullable;

/**
 * A roll-up of swim-lengths-data. Immutable.
 * <p>What a roll-up of {@code fitbit:swim-lengths-data} holds. What is not known is null.
 *
 * @see <a href="https://developers.google.com/health/reference/rest">Google Health API v4, schemas</a>
 */
public final class SwimLengthsDataRollUp extends Body {

    /** How it is read from data points and values. */
    public static final BodyType<SwimLengthsDataRollUp> TYPE =
            new BodyType<>(SwimLengthsDataRollUp.class, DataType.SWIM_LENGTHS_DATA, true, Vocabulary.SWIM_LENGTHS_DATA_ROLL_UP, SwimLengthsDataRollUp::new);

    private SwimLengthsDataRollUp(@Nullable ObservedTime observed, Map<?, ?> value) {
        super(Vocabulary.SWIM_LENGTHS_DATA_ROLL_UP, observed, value);
    }

    /**
     * Reads a data point; nothing of its value is lost.
     *
     * @throws io.github.camelfitbit.error.InvalidArgumentException when it is a point of something else
     */
    public static SwimLengthsDataRollUp of(DataPoint point) {
        return TYPE.read(point);
    }

    /** Reads a value, which has no time of its own; nothing of it is lost. */
    public static SwimLengthsDataRollUp of(Map<?, ?> value) {
        return TYPE.read(null, value);
    }

    @Override
    public BodyType<SwimLengthsDataRollUp> bodyType() {
        return TYPE;
    }

    /** Strokes within the window, in strokes. */
    public @Nullable Long strokeCountSum() {
        return integer("strokeCountSum");
    }
}
