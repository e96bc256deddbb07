package io.github.camelfitbit.body;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * An amount of energy. Immutable.
 *
 * @see <a href="https://developers.google.com/health/reference/rest">Google Health API v4, schemas</a>
 */
public final class EnergyQuantity extends Members {

    private EnergyQuantity(Map<?, ?> members) {
        super(Vocabulary.ENERGY_QUANTITY, members);
    }

    /** Reads its members; nothing of them is lost. */
    public static EnergyQuantity of(Map<?, ?> members) {
        return new EnergyQuantity(members);
    }

    /** The energy, in kilocalories; 0 to 100000. */
    public @Nullable Double kcal() {
        return number("kcal");
    }

    /** The unit in which the person entered it; the quantity here is already converted; see {@link EnergyUnit}. */
    public @Nullable String userProvidedUnit() {
        return text("userProvidedUnit");
    }

    /** Begins one to write. */
    public static Builder builder() {
        return new Builder(null);
    }

    /** Begins one that is like this one. */
    public Builder toBuilder() {
        return new Builder(toMap());
    }

    /** Puts one together. Not thread-safe. */
    public static final class Builder {
        private final @Nullable Map<String, Object> before;
        private final Map<String, Object> members = new LinkedHashMap<>();

        private Builder(@Nullable Map<String, Object> before) {
            this.before = before;
            members.putAll(before == null ? Map.of() : before);
        }

        /** The energy, in kilocalories; 0 to 100000; required. */
        public Builder kcal(double kcal) {
            members.put("kcal", kcal);
            return this;
        }

        /** The unit in which the person entered it; the quantity here is already converted; see {@link EnergyUnit}. */
        public Builder userProvidedUnit(String userProvidedUnit) {
            members.put("userProvidedUnit", userProvidedUnit);
            return this;
        }

        /**
         * The finished one.
         *
         * @throws io.github.camelfitbit.error.InvalidArgumentException when a required member is missing, a
         *         number lies outside its range, a duration is below zero, or a word is none of the known
         *         ones; what was not set here is not judged
         */
        public EnergyQuantity build() {
            return new EnergyQuantity(Vocabulary.ENERGY_QUANTITY.checked(before, members));
        }
    }
}
