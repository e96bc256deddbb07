package io.github.camelfitbit.body;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * An amount of a nutrient within a window. Immutable.
 *
 * @see <a href="https://developers.google.com/health/reference/rest">Google Health API v4, schemas</a>
 */
public final class NutrientQuantityRollUp extends Members {

    private NutrientQuantityRollUp(Map<?, ?> members) {
        super(Vocabulary.NUTRIENT_QUANTITY_ROLL_UP, members);
    }

    /** Reads its members; nothing of them is lost. */
    public static NutrientQuantityRollUp of(Map<?, ?> members) {
        return new NutrientQuantityRollUp(members);
    }

    /** Which nutrient it is; see {@link Nutrient}. */
    public @Nullable String nutrient() {
        return text("nutrient");
    }

    /** How much of it. */
    public @Nullable WeightQuantityRollUp quantity() {
        return object("quantity", WeightQuantityRollUp::of);
    }
}
