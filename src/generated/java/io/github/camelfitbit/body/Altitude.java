package io.github.camelfitbit.body;

import java.util.Map;

import io.github.camelfitbit.model.DataPoint;
import io.github.camelfitbit.model.DataType;
import io.github.camelfitbit.model.ObservedTime;
import org.jspecify.annotations.Nullable;

/**
 * Height gained or lost during a short stretch. Immutable.
 * <p>What a record of {@code fitbit:altitude} holds. What is not known is null.
 *
 * @see <a href="https://developers.google.com/health/reference/rest">Google Health API v4, schemas</a>
 */
public final class Altitude extends Body {

    /** How it is read from data points and values. */
    public static final BodyType<Altitude> TYPE =
            new BodyType<>(Altitude.class, DataType.ALTITUDE, false, Vocabulary.ALTITUDE, Altitude::new);

    private Altitude(@Nullable ObservedTime observed, Map<?, ?> value) {
        super(Vocabulary.ALTITUDE, observed, value);
    }

    /**
     * Reads a data point; nothing of its value is lost.
     *
     * @throws io.github.camelfitbit.error.InvalidArgumentException when it is a point of something else
     */
    public static Altitude of(DataPoint point) {
        return TYPE.read(point);
    }

    /** Reads a value, which has no time of its own; nothing of it is lost. */
    public static Altitude of(Map<?, ?> value) {
        return TYPE.read(null, value);
    }

    @Override
    public BodyType<Altitude> bodyType() {
        return TYPE;
    }

    /** Height gained, or lost where negative; not the height above the sea, in millimetres; -1000000000 to 1000000000. */
    public @Nullable Long gainMillimeters() {
        return integer("gainMillimeters");
    }
}
