package io.github.camelfitbit.body;

import java.util.Map;

import io.github.camelfitbit.model.DataPoint;
import io.github.camelfitbit.model.DataType;
import io.github.camelfitbit.model.ObservedTime;
import org.jspecify.annotations.Nullable;

/**
 * A roll-up of weight. Immutable.
 * <p>What a roll-up of {@code fitbit:weight} holds. What is not known is null.
 *
 * @see <a href="https://developers.google.com/health/reference/rest">Google Health API v4, schemas</a>
 */
public final class WeightRollUp extends Body {

    /** How it is read from data points and values. */
    public static final BodyType<WeightRollUp> TYPE =
            new BodyType<>(WeightRollUp.class, DataType.WEIGHT, true, Vocabulary.WEIGHT_ROLL_UP, WeightRollUp::new);

    private WeightRollUp(@Nullable ObservedTime observed, Map<?, ?> value) {
        super(Vocabulary.WEIGHT_ROLL_UP, observed, value);
    }

    /**
     * Reads a data point; nothing of its value is lost.
     *
     * @throws io.github.camelfitbit.error.InvalidArgumentException when it is a point of something else
     */
    public static WeightRollUp of(DataPoint point) {
        return TYPE.read(point);
    }

    /** Reads a value, which has no time of its own; nothing of it is lost. */
    public static WeightRollUp of(Map<?, ?> value) {
        return TYPE.read(null, value);
    }

    @Override
    public BodyType<WeightRollUp> bodyType() {
        return TYPE;
    }

    /** Mean weight of the person, in grams. */
    public @Nullable Double weightGramsAvg() {
        return number("weightGramsAvg");
    }
}
