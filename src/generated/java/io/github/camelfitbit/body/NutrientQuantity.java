package io.github.camelfitbit.body;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * An amount of a nutrient. Immutable.
 *
 * @see <a href="https://developers.google.com/health/reference/rest">Google Health API v4, schemas</a>
 */
public final class NutrientQuantity extends Members {

    private NutrientQuantity(Map<?, ?> members) {
        super(Vocabulary.NUTRIENT_QUANTITY, members);
    }

    /** Reads its members; nothing of them is lost. */
    public static NutrientQuantity of(Map<?, ?> members) {
        return new NutrientQuantity(members);
    }

    /** Which nutrient it is; see {@link Nutrient}. */
    public @Nullable String nutrient() {
        return text("nutrient");
    }

    /** How much of it. */
    public @Nullable WeightQuantity quantity() {
        return object("quantity", WeightQuantity::of);
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

        /** Which nutrient it is; see {@link Nutrient}; required. */
        public Builder nutrient(String nutrient) {
            members.put("nutrient", nutrient);
            return this;
        }

        /** How much of it; required. */
        public Builder quantity(WeightQuantity quantity) {
            members.put("quantity", quantity.toMap());
            return this;
        }

        /**
         * The finished one.
         *
         * @throws io.github.camelfitbit.error.InvalidArgumentException when a required member is missing, a
         *         number lies outside its range, a duration is below zero, or a word is none of the known
         *         ones; what was not set here is not judged
         */
        public NutrientQuantity build() {
            return new NutrientQuantity(Vocabulary.NUTRIENT_QUANTITY.checked(before, members));
        }
    }
}
