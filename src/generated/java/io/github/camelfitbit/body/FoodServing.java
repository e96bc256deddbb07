package io.github.camelfitbit.body;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A serving of a food. Immutable.
 *
 * @see <a href="https://developers.google.com/health/reference/rest">Google Health API v4, schemas</a>
 */
public final class FoodServing extends Members {

    private FoodServing(Map<?, ?> members) {
        super(Vocabulary.FOOD_SERVING, members);
    }

    /** Reads its members; nothing of them is lost. */
    public static FoodServing of(Map<?, ?> members) {
        return new FoodServing(members);
    }

    /** How many units make one serving; may have a fraction. */
    public @Nullable Double amount() {
        return number("amount");
    }

    /** Name of the unit at the vendor, see the data type food-measurement-unit. */
    public @Nullable String foodMeasurementUnit() {
        return text("foodMeasurementUnit");
    }

    /** Name of one unit for people. */
    public @Nullable String foodMeasurementUnitDisplayName() {
        return text("foodMeasurementUnitDisplayName");
    }

    /** Name of several units for people. */
    public @Nullable String foodMeasurementUnitDisplayNamePlural() {
        return text("foodMeasurementUnitDisplayNamePlural");
    }

    /** How often the default serving's energy is in this serving. */
    public @Nullable Double multiplier() {
        return number("multiplier");
    }
}
