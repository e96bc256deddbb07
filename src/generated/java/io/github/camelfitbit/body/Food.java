package io.github.camelfitbit.body;

import java.util.List;
import java.util.Map;

import io.github.camelfitbit.model.DataPoint;
import io.github.camelfitbit.model.DataType;
import io.github.camelfitbit.model.ObservedTime;
import org.jspecify.annotations.Nullable;

/**
 * A food of the vendor's database, or of the person's own. Immutable.
 * <p>What a record of {@code fitbit:food} holds. What is not known is null.
 *
 * @see <a href="https://developers.google.com/health/reference/rest">Google Health API v4, schemas</a>
 */
public final class Food extends Body {

    /** How it is read from data points and values. */
    public static final BodyType<Food> TYPE =
            new BodyType<>(Food.class, DataType.FOOD, false, Vocabulary.FOOD, Food::new);

    private Food(@Nullable ObservedTime observed, Map<?, ?> value) {
        super(Vocabulary.FOOD, observed, value);
    }

    /**
     * Reads a data point; nothing of its value is lost.
     *
     * @throws io.github.camelfitbit.error.InvalidArgumentException when it is a point of something else
     */
    public static Food of(DataPoint point) {
        return TYPE.read(point);
    }

    /** Reads a value, which has no time of its own; nothing of it is lost. */
    public static Food of(Map<?, ?> value) {
        return TYPE.read(null, value);
    }

    @Override
    public BodyType<Food> bodyType() {
        return TYPE;
    }

    /** Who can see it; see {@link FoodAccessLevel}. */
    public @Nullable String accessLevel() {
        return text("accessLevel");
    }

    /** Who makes it. */
    public @Nullable String brand() {
        return text("brand");
    }

    /** The serving that the quantities are about. */
    public @Nullable FoodServing defaultServing() {
        return object("defaultServing", FoodServing::of);
    }

    /** What it is. */
    public @Nullable String description() {
        return text("description");
    }

    /** Its name. */
    public @Nullable String displayName() {
        return text("displayName");
    }

    /** Energy of the default serving. */
    public @Nullable EnergyQuantity energyAvg() {
        return object("energyAvg", EnergyQuantity::of);
    }

    /** Part of the energy that comes from fat. */
    public @Nullable EnergyQuantity energyFromFat() {
        return object("energyFromFat", EnergyQuantity::of);
    }

    /** Most energy that the default serving may have. */
    public @Nullable EnergyQuantity energyMax() {
        return object("energyMax", EnergyQuantity::of);
    }

    /** Least energy that the default serving may have. */
    public @Nullable EnergyQuantity energyMin() {
        return object("energyMin", EnergyQuantity::of);
    }

    /** The language of its texts, such as en-US. */
    public @Nullable String languageCode() {
        return text("languageCode");
    }

    /** The meal; see {@link MealType}. */
    public @Nullable String mealType() {
        return text("mealType");
    }

    /** The nutrients. Empty when the vendor does not say. */
    public List<NutrientQuantity> nutrients() {
        return objects("nutrients", NutrientQuantity::of);
    }

    /** The servings it comes in. Empty when the vendor does not say. */
    public List<FoodServing> servings() {
        return objects("servings", FoodServing::of);
    }

    /** Carbohydrates. */
    public @Nullable WeightQuantity totalCarbohydrate() {
        return object("totalCarbohydrate", WeightQuantity::of);
    }

    /** Fat. */
    public @Nullable WeightQuantity totalFat() {
        return object("totalFat", WeightQuantity::of);
    }
}
