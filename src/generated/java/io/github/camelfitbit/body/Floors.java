package io.github.camelfitbit.body;

import java.util.Map;

import io.github.camelfitbit.model.DataPoint;
import io.github.camelfitbit.model.DataType;
import io.github.camelfitbit.model.ObservedTime;
import org.jspecify.annotations.Nullable;

/**
 * Floors climbed during a short stretch; the vendor does not list them. Immutable.
 * <p>What a record of {@code fitbit:floors} holds. What is not known is null.
 *
 * @see <a href="https://developers.google.com/health/reference/rest">Google Health API v4, schemas</a>
 */
public final class Floors extends Body {

    /** How it is read from data points and values. */
    public static final BodyType<Floors> TYPE =
            new BodyType<>(Floors.class, DataType.FLOORS, false, Vocabulary.FLOORS, Floors::new);

    private Floors(@Nullable ObservedTime observed, Map<?, ?> value) {
        super(Vocabulary.FLOORS, observed, value);
    }

    /**
     * Reads a data point; nothing of its value is lost.
     *
     * @throws io.github.camelfitbit.error.InvalidArgumentException when it is a point of something else
     */
    public static Floors of(DataPoint point) {
        return TYPE.read(point);
    }

    /** Reads a value, which has no time of its own; nothing of it is lost. */
    public static Floors of(Map<?, ?> value) {
        return TYPE.read(null, value);
    }

    @Override
    public BodyType<Floors> bodyType() {
        return TYPE;
    }

    /** Floors climbed, in floors; 0 to 1000000. */
    public @Nullable Long count() {
        return integer("count");
    }
}
