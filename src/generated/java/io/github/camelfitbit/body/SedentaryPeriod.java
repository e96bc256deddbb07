package io.github.camelfitbit.body;

import java.util.Map;

import io.github.camelfitbit.model.DataPoint;
import io.github.camelfitbit.model.DataType;
import io.github.camelfitbit.model.ObservedTime;
import org.jspecify.annotations.Nullable;

/**
 * A stretch without moving; all it has is its time. Immutable.
 * <p>What a record of {@code fitbit:sedentary-period} holds. What is not known is null.
 *
 * @see <a href="https://developers.google.com/health/reference/rest">Google Health API v4, schemas</a>
 */
public final class SedentaryPeriod extends Body {

    /** How it is read from data points and values. */
    public static final BodyType<SedentaryPeriod> TYPE =
            new BodyType<>(SedentaryPeriod.class, DataType.SEDENTARY_PERIOD, false, Vocabulary.SEDENTARY_PERIOD, SedentaryPeriod::new);

    private SedentaryPeriod(@Nullable ObservedTime observed, Map<?, ?> value) {
        super(Vocabulary.SEDENTARY_PERIOD, observed, value);
    }

    /**
     * Reads a data point; nothing of its value is lost.
     *
     * @throws io.github.camelfitbit.error.InvalidArgumentException when it is a point of something else
     */
    public static SedentaryPeriod of(DataPoint point) {
        return TYPE.read(point);
    }

    /** Reads a value, which has no time of its own; nothing of it is lost. */
    public static SedentaryPeriod of(Map<?, ?> value) {
        return TYPE.read(null, value);
    }

    @Override
    public BodyType<SedentaryPeriod> bodyType() {
        return TYPE;
    }
}
