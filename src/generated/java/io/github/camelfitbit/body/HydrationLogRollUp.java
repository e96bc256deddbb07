package io.github.camelfitbit.body;

import java.util.Map;

import io.github.camelfitbit.model.DataPoint;
import io.github.camelfitbit.model.DataType;
import io.github.camelfitbit.model.ObservedTime;
import org.jspecify.annotations.Nullable;

/**
 * A roll-up of hydration-log. Immutable.
 * <p>What a roll-up of {@code fitbit:hydration-log} holds. What is not known is null.
 *
 * @see <a href="https://developers.google.com/health/reference/rest">Google Health API v4, schemas</a>
 */
public final class HydrationLogRollUp extends Body {

    /** How it is read from data points and values. */
    public static final BodyType<HydrationLogRollUp> TYPE =
            new BodyType<>(HydrationLogRollUp.class, DataType.HYDRATION_LOG, true, Vocabulary.HYDRATION_LOG_ROLL_UP, HydrationLogRollUp::new);

    private HydrationLogRollUp(@Nullable ObservedTime observed, Map<?, ?> value) {
        super(Vocabulary.HYDRATION_LOG_ROLL_UP, observed, value);
    }

    /**
     * Reads a data point; nothing of its value is lost.
     *
     * @throws io.github.camelfitbit.error.InvalidArgumentException when it is a point of something else
     */
    public static HydrationLogRollUp of(DataPoint point) {
        return TYPE.read(point);
    }

    /** Reads a value, which has no time of its own; nothing of it is lost. */
    public static HydrationLogRollUp of(Map<?, ?> value) {
        return TYPE.read(null, value);
    }

    @Override
    public BodyType<HydrationLogRollUp> bodyType() {
        return TYPE;
    }

    /** What was drunk. */
    public @Nullable VolumeQuantityRollUp amountConsumed() {
        return object("amountConsumed", VolumeQuantityRollUp::of);
    }
}
