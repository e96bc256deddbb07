package io.github.camelfitbit.body;

import java.util.List;
import java.util.Map;

import io.github.camelfitbit.model.DataPoint;
import io.github.camelfitbit.model.DataType;
import io.github.camelfitbit.model.ObservedTime;
import org.jspecify.annotations.Nullable;

/**
 * A roll-up of activity-level. Immutable.
 * <p>What a roll-up of {@code fitbit:activity-level} holds. What is not known is null.
 *
 * @see <a href="https://developers.google.com/health/reference/rest">Google Health API v4, schemas</a>
 */
public final class ActivityLevelRollUp extends Body {

    /** How it is read from data points and values. */
    public static final BodyType<ActivityLevelRollUp> TYPE =
            new BodyType<>(ActivityLevelRollUp.class, DataType.ACTIVITY_LEVEL, true, Vocabulary.ACTIVITY_LEVEL_ROLL_UP, ActivityLevelRollUp::new);

    private ActivityLevelRollUp(@Nullable ObservedTime observed, Map<?, ?> value) {
        super(Vocabulary.ACTIVITY_LEVEL_ROLL_UP, observed, value);
    }

    /**
     * Reads a data point; nothing of its value is lost.
     *
     * @throws io.github.camelfitbit.error.InvalidArgumentException when it is a point of something else
     */
    public static ActivityLevelRollUp of(DataPoint point) {
        return TYPE.read(point);
    }

    /** Reads a value, which has no time of its own; nothing of it is lost. */
    public static ActivityLevelRollUp of(Map<?, ?> value) {
        return TYPE.read(null, value);
    }

    @Override
    public BodyType<ActivityLevelRollUp> bodyType() {
        return TYPE;
    }

    /** One entry for each level that occurred in the window. Empty when the vendor does not say. */
    public List<ActivityLevelRollUpByActivityLevelType> activityLevelRollupsByActivityLevelType() {
        return objects("activityLevelRollupsByActivityLevelType", ActivityLevelRollUpByActivityLevelType::of);
    }
}
