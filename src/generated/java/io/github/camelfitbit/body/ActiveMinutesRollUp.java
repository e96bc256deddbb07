package io.github.camelfitbit.body;

import java.util.List;
import java.util.Map;

import io.github.camelfitbit.model.DataPoint;
import io.github.camelfitbit.model.DataType;
import io.github.camelfitbit.model.ObservedTime;
import org.jspecify.annotations.Nullable;

/**
 * A roll-up of active-minutes. Immutable.
 * <p>What a roll-up of {@code fitbit:active-minutes} holds. What is not known is null.
 *
 * @see <a href="https://developers.google.com/health/reference/rest">Google Health API v4, schemas</a>
 */
public final class ActiveMinutesRollUp extends Body {

    /** How it is read from data points and values. */
    public static final BodyType<ActiveMinutesRollUp> TYPE =
            new BodyType<>(ActiveMinutesRollUp.class, DataType.ACTIVE_MINUTES, true, Vocabulary.ACTIVE_MINUTES_ROLL_UP, ActiveMinutesRollUp::new);

    private ActiveMinutesRollUp(@Nullable ObservedTime observed, Map<?, ?> value) {
        super(Vocabulary.ACTIVE_MINUTES_ROLL_UP, observed, value);
    }

    /**
     * Reads a data point; nothing of its value is lost.
     *
     * @throws io.github.camelfitbit.error.InvalidArgumentException when it is a point of something else
     */
    public static ActiveMinutesRollUp of(DataPoint point) {
        return TYPE.read(point);
    }

    /** Reads a value, which has no time of its own; nothing of it is lost. */
    public static ActiveMinutesRollUp of(Map<?, ?> value) {
        return TYPE.read(null, value);
    }

    @Override
    public BodyType<ActiveMinutesRollUp> bodyType() {
        return TYPE;
    }

    /** One entry for each level that occurred in the window. Empty when the vendor does not say. */
    public List<ActiveMinutesRollUpByActivityLevel> activeMinutesRollupByActivityLevel() {
        return objects("activeMinutesRollupByActivityLevel", ActiveMinutesRollUpByActivityLevel::of);
    }
}
