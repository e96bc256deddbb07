package io.github.camelfitbit.body;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A mass within a window. Immutable.
 *
 * @see <a href="https://developers.google.com/health/reference/rest">Google Health API v4, schemas</a>
 */
public final class WeightQuantityRollUp extends Members {

    private WeightQuantityRollUp(Map<?, ?> members) {
        super(Vocabulary.WEIGHT_QUANTITY_ROLL_UP, members);
    }

    /** Reads its members; nothing of them is lost. */
    public static WeightQuantityRollUp of(Map<?, ?> members) {
        return new WeightQuantityRollUp(members);
    }

    /** The mass within the window, in grams. */
    public @Nullable Double gramsSum() {
        return number("gramsSum");
    }

    /** The unit in which the person entered it last; see {@link WeightUnit}. */
    public @Nullable String userProvidedUnitLast() {
        return text("userProvidedUnitLast");
    }
}
