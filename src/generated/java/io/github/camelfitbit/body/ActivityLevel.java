package io.github.camelfitbit.body;

import java.util.Map;

import io.github.camelfitbit.model.DataPoint;
import io.github.camelfitbit.model.DataType;
import io.github.camelfitbit.model.ObservedTime;
import org.jspecify.annotations.Nullable;

/**
 * How active the person was during a stretch. Immutable.
 * <p>What a record of {@code fitbit:activity-level} holds. What is not known is null.
 *
 * @see <a href="https://developers.google.com/health/reference/rest">Google Health API v4, schemas</a>
 */
public final class ActivityLevel extends Body {

    /** How it is read from data points and values. */
    public static final BodyType<ActivityLevel> TYPE =
            new BodyType<>(ActivityLevel.class, DataType.ACTIVITY_LEVEL, false, Vocabulary.ACTIVITY_LEVEL, ActivityLevel::new);

    private ActivityLevel(@Nullable ObservedTime observed, Map<?, ?> value) {
        super(Vocabulary.ACTIVITY_LEVEL, observed, value);
    }

    /**
     * Reads a data point; nothing of its value is lost.
     *
     * @throws io.github.camelfitbit.error.InvalidArgumentException when it is a point of something else
     */
    public static ActivityLevel of(DataPoint point) {
        return TYPE.read(point);
    }

    /** Reads a value, which has no time of its own; nothing of it is lost. */
    public static ActivityLevel of(Map<?, ?> value) {
        return TYPE.read(null, value);
    }

    @Override
    public BodyType<ActivityLevel> bodyType() {
        return TYPE;
    }

    /** How active the person was; see {@link ActivityLevelType}. */
    public @Nullable String activityLevelType() {
        return text("activityLevelType");
    }
}
