package io.github.camelfitbit.body;

import java.util.List;
import java.util.Map;

import io.github.camelfitbit.model.DataPoint;
import io.github.camelfitbit.model.DataType;
import io.github.camelfitbit.model.ObservedTime;
import org.jspecify.annotations.Nullable;

/**
 * A roll-up of nutrition-log. Immutable.
 * <p>What a roll-up of {@code fitbit:nutrition-log} holds. What is not known is null.
 *
 * @see <a href="https://developers.google.com/health/reference/rest">Google Health API v4, schemas</a>
 */
public final class NutritionLogRollUp extends Body {

    /** How it is read from data points and values. */
    public static final BodyType<NutritionLogRollUp> TYPE =
            new BodyType<>(NutritionLogRollUp.class, DataType.NUTRITION_LOG, true, Vocabulary.NUTRITION_LOG_ROLL_UP, NutritionLogRollUp::new);

    private NutritionLogRollUp(@Nullable ObservedTime observed, Map<?, ?> value) {
        super(Vocabulary.NUTRITION_LOG_ROLL_UP, observed, value);
    }

    /**
     * Reads a data point; nothing of its value is lost.
     *
     * @throws io.github.camelfitbit.error.InvalidArgumentException when it is a point of something else
     */
    public static NutritionLogRollUp of(DataPoint point) {
        return TYPE.read(point);
    }

    /** Reads a value, which has no time of its own; nothing of it is lost. */
    public static NutritionLogRollUp of(Map<?, ?> value) {
        return TYPE.read(null, value);
    }

    @Override
    public BodyType<NutritionLogRollUp> bodyType() {
        return TYPE;
    }

    /** Energy eaten within the window. */
    public @Nullable EnergyQuantityRollUp energy() {
        return object("energy", EnergyQuantityRollUp::of);
    }

    /** Part of the energy that comes from fat. */
    public @Nullable EnergyQuantityRollUp energyFromFat() {
        return object("energyFromFat", EnergyQuantityRollUp::of);
    }

    /** The nutrients. Empty when the vendor does not say. */
    public List<NutrientQuantityRollUp> nutrients() {
        return objects("nutrients", NutrientQuantityRollUp::of);
    }

    /** Carbohydrates. */
    public @Nullable WeightQuantityRollUp totalCarbohydrate() {
        return object("totalCarbohydrate", WeightQuantityRollUp::of);
    }

    /** Fat. */
    public @Nullable WeightQuantityRollUp totalFat() {
        return object("totalFat", WeightQuantityRollUp::of);
    }
}
