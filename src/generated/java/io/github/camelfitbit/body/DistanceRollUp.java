package io.github.camelfitbit.body;

import java.util.Map;

import io.github.camelfitbit.model.DataPoint;
import io.github.camelfitbit.model.DataType;
import io.github.camelfitbit.model.ObservedTime;
import org.jspecify.annotations.Nullable;

/**
 * A roll-up of distance. Immutable.
 * <p>What a roll-up of {@code fitbit:distance} holds. What is not known is null.
 *
 * @see <a href="https://developers.google.com/health/reference/rest">Google Health API v4, schemas</a>
 */
public final class DistanceRollUp extends Body {

    /** How it is read from data points and values. */
    public static final BodyType<DistanceRollUp> TYPE =
            new BodyType<>(DistanceRollUp.class, DataType.DISTANCE, true, Vocabulary.DISTANCE_ROLL_UP, DistanceRollUp::new);

    private DistanceRollUp(@Nullable ObservedTime observed, Map<?, ?> value) {
        super(Vocabulary.DISTANCE_ROLL_UP, observed, value);
    }

    /**
     * Reads a data point; nothing of its value is lost.
     *
     * @throws io.github.camelfitbit.error.InvalidArgumentException when it is a point of something else
     */
    public static DistanceRollUp of(DataPoint point) {
        return TYPE.read(point);
    }

    /** Reads a value, which has no time of its own; nothing of it is lost. */
    public static DistanceRollUp of(Map<?, ?> value) {
        return TYPE.read(null, value);
    }

    @Override
    public BodyType<DistanceRollUp> bodyType() {
        return TYPE;
    }

    /** Distance covered within the window, in millimetres. */
    public @Nullable Long millimetersSum() {
        return integer("millimetersSum");
    }
}
