package io.github.camelfitbit.body;

import java.util.Map;

import io.github.camelfitbit.model.DataPoint;
import io.github.camelfitbit.model.DataType;
import io.github.camelfitbit.model.ObservedTime;
import org.jspecify.annotations.Nullable;

/**
 * A roll-up of steps. Immutable.
 * <p>What a roll-up of {@code fitbit:steps} holds. What is not known is null.
 *
 * @see <a href="https://developers.google.com/health/reference/rest">Google Health API v4, schemas</a>
 */
public final class StepsRollUp extends Body {

    /** How it is read from data points and values. */
    public static final BodyType<StepsRollUp> TYPE =
            new BodyType<>(StepsRollUp.class, DataType.STEPS, true, Vocabulary.STEPS_ROLL_UP, StepsRollUp::new);

    private StepsRollUp(@Nullable ObservedTime observed, Map<?, ?> value) {
        super(Vocabulary.STEPS_ROLL_UP, observed, value);
    }

    /**
     * Reads a data point; nothing of its value is lost.
     *
     * @throws io.github.camelfitbit.error.InvalidArgumentException when it is a point of something else
     */
    public static StepsRollUp of(DataPoint point) {
        return TYPE.read(point);
    }

    /** Reads a value, which has no time of its own; nothing of it is lost. */
    public static StepsRollUp of(Map<?, ?> value) {
        return TYPE.read(null, value);
    }

    @Override
    public BodyType<StepsRollUp> bodyType() {
        return TYPE;
    }

    /** Steps taken within the window, in steps. */
    public @Nullable Long countSum() {
        return integer("countSum");
    }
}
