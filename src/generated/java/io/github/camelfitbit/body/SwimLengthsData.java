package io.github.camelfitbit.body;

import java.util.Map;

import io.github.camelfitbit.model.DataPoint;
import io.github.camelfitbit.model.DataType;
import io.github.camelfitbit.model.ObservedTime;
import org.jspecify.annotations.Nullable;

/**
 * One length of a pool. Immutable.
 * <p>What a record of {@code fitbit:swim-lengths-data} holds. What is not known is null.
 *
 * @see <a href="https://developers.google.com/health/reference/rest">Google Health API v4, schemas</a>
 */
public final class SwimLengthsData extends Body {

    /** How it is read from data points and values. */
    public static final BodyType<SwimLengthsData> TYPE =
            new BodyType<>(SwimLengthsData.class, DataType.SWIM_LENGTHS_DATA, false, Vocabulary.SWIM_LENGTHS_DATA, SwimLengthsData::new);

    private SwimLengthsData(@Nullable ObservedTime observed, Map<?, ?> value) {
        super(Vocabulary.SWIM_LENGTHS_DATA, observed, value);
    }

    /**
     * Reads a data point; nothing of its value is lost.
     *
     * @throws io.github.camelfitbit.error.InvalidArgumentException when it is a point of something else
     */
    public static SwimLengthsData of(DataPoint point) {
        return TYPE.read(point);
    }

    /** Reads a value, which has no time of its own; nothing of it is lost. */
    public static SwimLengthsData of(Map<?, ?> value) {
        return TYPE.read(null, value);
    }

    @Override
    public BodyType<SwimLengthsData> bodyType() {
        return TYPE;
    }

    /** Strokes of this length of the pool, in strokes. */
    public @Nullable Long strokeCount() {
        return integer("strokeCount");
    }

    /** How the person swam; see {@link SwimStrokeType}. */
    public @Nullable String swimStrokeType() {
        return text("swimStrokeType");
    }
}
