package io.github.camelfitbit.body;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * How much of a food was eaten. Immutable.
 *
 * @see <a href="https://developers.google.com/health/reference/rest">Google Health API v4, schemas</a>
 */
public final class Serving extends Members {

    private Serving(Map<?, ?> members) {
        super(Vocabulary.SERVING, members);
    }

    /** Reads its members; nothing of them is lost. */
    public static Serving of(Map<?, ?> members) {
        return new Serving(members);
    }

    /** How many units were eaten; may have a fraction. */
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

        /** How many units were eaten; may have a fraction; 0 to 100000. */
        public Builder amount(double amount) {
            members.put("amount", amount);
            return this;
        }

        /** Name of the unit at the vendor, see the data type food-measurement-unit; required. */
        public Builder foodMeasurementUnit(String foodMeasurementUnit) {
            members.put("foodMeasurementUnit", foodMeasurementUnit);
            return this;
        }

        /**
         * The finished one.
         *
         * @throws io.github.camelfitbit.error.InvalidArgumentException when a required member is missing, a
         *         number lies outside its range, a duration is below zero, or a word is none of the known
         *         ones; what was not set here is not judged
         */
        public Serving build() {
            return new Serving(Vocabulary.SERVING.checked(before, members));
        }
    }
}
