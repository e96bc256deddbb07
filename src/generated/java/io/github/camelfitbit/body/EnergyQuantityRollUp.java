package io.github.camelfitbit.body;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * An amount of energy within a window. Immutable.
 *
 * @see <a href="https://developers.google.com/health/reference/rest">Google Health API v4, schemas</a>
 */
public final class EnergyQuantityRollUp extends Members {

    private EnergyQuantityRollUp(Map<?, ?> members) {
        super(Vocabulary.ENERGY_QUANTITY_ROLL_UP, members);
    }

    /** Reads its members; nothing of them is lost. */
    public static EnergyQuantityRollUp of(Map<?, ?> members) {
        return new EnergyQuantityRollUp(members);
    }

    /** Energy eaten within the window, in kilocalories. */
    public @Nullable Double kcalSum() {
        return number("kcalSum");
    }

    /** The unit in which the person entered it last; see {@link EnergyUnit}. */
    public @Nullable String userProvidedUnitLast() {
        return text("userProvidedUnitLast");
    }
}
