package io.github.camelfitbit.body;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A mass. Immutable.
 *
 * @see <a href="https://developers.google.com/health/reference/rest">Google Health API v4, schemas</a>
 */
public final class WeightQuantity extends Members {

    private WeightQuantity(Map<?, ?> members) {
        super(Vocabulary.WEIGHT_QUANTITY, members);
    }

    /** Reads its members; nothing of them is lost. */
    public static WeightQuantity of(Map<?, ?> members) {
        return new WeightQuantity(members);
    }

    /** The mass, in grams; 0 to 100000. */
    public @Nullable Double grams() {
        return number("grams");
    }

    /** The unit in which the person entered it; the quantity here is already converted; see {@link WeightUnit}. */
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

        /** The mass, in grams; 0 to 100000; required. */
        public Builder grams(double grams) {
            members.put("grams", grams);
            return this;
        }

        /** The unit in which the person entered it; the quantity here is already converted; see {@link WeightUnit}. */
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
        public WeightQuantity build() {
            return new WeightQuantity(Vocabulary.WEIGHT_QUANTITY.checked(before, members));
        }
    }
}
