package io.github.camelfitbit.body;

import java.util.Map;

import io.github.camelfitbit.model.DataPoint;
import io.github.camelfitbit.model.DataType;
import io.github.camelfitbit.model.ObservedTime;
import org.jspecify.annotations.Nullable;

/**
 * A roll-up of total-calories. Immutable.
 * <p>What a roll-up of {@code fitbit:total-calories} holds. What is not known is null.
 *
 * @see <a href="https://developers.google.com/health/reference/rest">Google Health API v4, schemas</a>
 */
public final class TotalCaloriesRollUp extends Body {

    /** How it is read from data points and values. */
    public static final BodyType<TotalCaloriesRollUp> TYPE =
            new BodyType<>(TotalCaloriesRollUp.class, DataType.TOTAL_CALORIES, true, Vocabulary.TOTAL_CALORIES_ROLL_UP, TotalCaloriesRollUp::new);

    private TotalCaloriesRollUp(@Nullable ObservedTime observed, Map<?, ?> value) {
        super(Vocabulary.TOTAL_CALORIES_ROLL_UP, observed, value);
    }

    /**
     * Reads a data point; nothing of its value is lost.
     *
     * @throws io.github.camelfitbit.error.InvalidArgumentException when it is a point of something else
     */
    public static TotalCaloriesRollUp of(DataPoint point) {
        return TYPE.read(point);
    }

    /** Reads a value, which has no time of its own; nothing of it is lost. */
    public static TotalCaloriesRollUp of(Map<?, ?> value) {
        return TYPE.read(null, value);
    }

    @Override
    public BodyType<TotalCaloriesRollUp> bodyType() {
        return TYPE;
    }

    /** All energy burned within the window, at rest and by moving, in kilocalories. */
    public @Nullable Double kcalSum() {
        return number("kcalSum");
    }
}
