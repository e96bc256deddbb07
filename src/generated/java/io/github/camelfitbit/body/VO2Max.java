package io.github.camelfitbit.body;

import java.util.Map;

import io.github.camelfitbit.model.DataPoint;
import io.github.camelfitbit.model.DataType;
import io.github.camelfitbit.model.ObservedTime;
import org.jspecify.annotations.Nullable;

/**
 * Cardio fitness, measured one way or another. Immutable.
 * <p>What a record of {@code fitbit:vo2-max} holds. What is not known is null.
 *
 * @see <a href="https://developers.google.com/health/reference/rest">Google Health API v4, schemas</a>
 */
public final class VO2Max extends Body {

    /** How it is read from data points and values. */
    public static final BodyType<VO2Max> TYPE =
            new BodyType<>(VO2Max.class, DataType.VO2_MAX, false, Vocabulary.VO2_MAX, VO2Max::new);

    private VO2Max(@Nullable ObservedTime observed, Map<?, ?> value) {
        super(Vocabulary.VO2_MAX, observed, value);
    }

    /**
     * Reads a data point; nothing of its value is lost.
     *
     * @throws io.github.camelfitbit.error.InvalidArgumentException when it is a point of something else
     */
    public static VO2Max of(DataPoint point) {
        return TYPE.read(point);
    }

    /** Reads a value, which has no time of its own; nothing of it is lost. */
    public static VO2Max of(Map<?, ?> value) {
        return TYPE.read(null, value);
    }

    @Override
    public BodyType<VO2Max> bodyType() {
        return TYPE;
    }

    /** How it was found; see {@link Vo2MaxMethod}. */
    public @Nullable String measurementMethod() {
        return text("measurementMethod");
    }

    /** Most oxygen the body can use, in millilitres per kilogram and minute; 0 to 100. */
    public @Nullable Double vo2Max() {
        return number("vo2Max");
    }
}
