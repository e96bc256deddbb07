package io.github.camelfitbit.body;

import java.util.Map;

import io.github.camelfitbit.model.DataPoint;
import io.github.camelfitbit.model.DataType;
import io.github.camelfitbit.model.ObservedTime;
import org.jspecify.annotations.Nullable;

/**
 * Steps taken during a short stretch, mostly a minute. Immutable.
 * <p>What a record of {@code fitbit:steps} holds. What is not known is null.
 *
 * @see <a href="https://developers.google.com/health/reference/rest">Google Health API v4, schemas</a>
 */
public final class Steps extends Body {

    /** How it is read from data points and values. */
    public static final BodyType<Steps> TYPE =
            new BodyType<>(Steps.class, DataType.STEPS, false, Vocabulary.STEPS, Steps::new);

    private Steps(@Nullable ObservedTime observed, Map<?, ?> value) {
        super(Vocabulary.STEPS, observed, value);
    }

    /**
     * Reads a data point; nothing of its value is lost.
     *
     * @throws io.github.camelfitbit.error.InvalidArgumentException when it is a point of something else
     */
    public static Steps of(DataPoint point) {
        return TYPE.read(point);
    }

    /** Reads a value, which has no time of its own; nothing of it is lost. */
    public static Steps of(Map<?, ?> value) {
        return TYPE.read(null, value);
    }

    @Override
    public BodyType<Steps> bodyType() {
        return TYPE;
    }

    /** Steps taken, in steps; 0 to 1000000. */
    public @Nullable Long count() {
        return integer("count");
    }
}
