package io.github.camelfitbit.body;

import java.util.Map;

import io.github.camelfitbit.model.DataPoint;
import io.github.camelfitbit.model.DataType;
import io.github.camelfitbit.model.ObservedTime;
import org.jspecify.annotations.Nullable;

/**
 * A roll-up of floors. Immutable.
 * <p>What a roll-up of {@code fitbit:floors} holds. What is not known is null.
 *
 * @see <a href="https://developers.google.com/health/reference/rest">Google Health API v4, schemas</a>
 */
public final class FloorsRollUp extends Body {

    /** How it is read from data points and values. */
    public static final BodyType<FloorsRollUp> TYPE =
            new BodyType<>(FloorsRollUp.class, DataType.FLOORS, true, Vocabulary.FLOORS_ROLL_UP, FloorsRollUp::new);

    private FloorsRollUp(@Nullable ObservedTime observed, Map<?, ?> value) {
        super(Vocabulary.FLOORS_ROLL_UP, observed, value);
    }

    /**
     * Reads a data point; nothing of its value is lost.
     *
     * @throws io.github.camelfitbit.error.InvalidArgumentException when it is a point of something else
     */
    public static FloorsRollUp of(DataPoint point) {
        return TYPE.read(point);
    }

    /** Reads a value, which has no time of its own; nothing of it is lost. */
    public static FloorsRollUp of(Map<?, ?> value) {
        return TYPE.read(null, value);
    }

    @Override
    public BodyType<FloorsRollUp> bodyType() {
        return TYPE;
    }

    /** Floors climbed within the window, in floors. */
    public @Nullable Long countSum() {
        return integer("countSum");
    }
}
