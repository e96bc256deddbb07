package io.github.camelfitbit.body;

import java.util.List;
import java.util.Map;

import io.github.camelfitbit.model.DataPoint;
import io.github.camelfitbit.model.DataType;
import io.github.camelfitbit.model.ObservedTime;
import org.jspecify.annotations.Nullable;

/**
 * Active minutes by how hard the activity was. Immutable.
 * <p>What a record of {@code fitbit:active-minutes} holds. What is not known is null.
 *
 * @see <a href="https://developers.google.com/health/reference/rest">Google Health API v4, schemas</a>
 */
public final class ActiveMinutes extends Body {

    /** How it is read from data points and values. */
    public static final BodyType<ActiveMinutes> TYPE =
            new BodyType<>(ActiveMinutes.class, DataType.ACTIVE_MINUTES, false, Vocabulary.ACTIVE_MINUTES, ActiveMinutes::new);

    private ActiveMinutes(@Nullable ObservedTime observed, Map<?, ?> value) {
        super(Vocabulary.ACTIVE_MINUTES, observed, value);
    }

    /**
     * Reads a data point; nothing of its value is lost.
     *
     * @throws io.github.camelfitbit.error.InvalidArgumentException when it is a point of something else
     */
    public static ActiveMinutes of(DataPoint point) {
        return TYPE.read(point);
    }

    /** Reads a value, which has no time of its own; nothing of it is lost. */
    public static ActiveMinutes of(Map<?, ?> value) {
        return TYPE.read(null, value);
    }

    @Override
    public BodyType<ActiveMinutes> bodyType() {
        return TYPE;
    }

    /** One entry for each level that occurred. Empty when the vendor does not say. */
    public List<ActiveMinutesByActivityLevel> activeMinutesByActivityLevel() {
        return objects("activeMinutesByActivityLevel", ActiveMinutesByActivityLevel::of);
    }
}
