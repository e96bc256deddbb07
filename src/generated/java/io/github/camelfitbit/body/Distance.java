package io.github.camelfitbit.body;

import java.util.Map;

import io.github.camelfitbit.model.DataPoint;
import io.github.camelfitbit.model.DataType;
import io.github.camelfitbit.model.ObservedTime;
import org.jspecify.annotations.Nullable;

/**
 * Distance covered during a short stretch. Immutable.
 * <p>What a record of {@code fitbit:distance} holds. What is not known is null.
 *
 * @see <a href="https://developers.google.com/health/reference/rest">Google Health API v4, schemas</a>
 */
public final class Distance extends Body {

    /** How it is read from data points and values. */
    public static final BodyType<Distance> TYPE =
            new BodyType<>(Distance.class, DataType.DISTANCE, false, Vocabulary.DISTANCE, Distance::new);

    private Distance(@Nullable ObservedTime observed, Map<?, ?> value) {
        super(Vocabulary.DISTANCE, observed, value);
    }

    /**
     * Reads a data point; nothing of its value is lost.
     *
     * @throws io.github.camelfitbit.error.InvalidArgumentException when it is a point of something else
     */
    public static Distance of(DataPoint point) {
        return TYPE.read(point);
    }

    /** Reads a value, which has no time of its own; nothing of it is lost. */
    public static Distance of(Map<?, ?> value) {
        return TYPE.read(null, value);
    }

    @Override
    public BodyType<Distance> bodyType() {
        return TYPE;
    }

    /** Distance covered, in millimetres; 0 to 1000000000. */
    public @Nullable Long millimeters() {
        return integer("millimeters");
    }
}
