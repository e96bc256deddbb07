package io.github.camelfitbit.body;

import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.camelfitbit.model.DataPoint;
import io.github.camelfitbit.model.DataType;
import io.github.camelfitbit.model.ObservedTime;
import org.jspecify.annotations.Nullable;

/**
 * Something that was eaten. Immutable.
 * <p>What a record of {@code fitbit:nutrition-log} holds. What is not known is null.
 *
 * @see <a href="https://developers.google.com/health/reference/rest">Google Health API v4, schemas</a>
 */
public final class NutritionLog extends Body {

    /** How it is read from data points and values. */
    public static final BodyType<NutritionLog> TYPE =
            new BodyType<>(NutritionLog.class, DataType.NUTRITION_LOG, false, Vocabulary.NUTRITION_LOG, NutritionLog::new);

    private NutritionLog(@Nullable ObservedTime observed, Map<?, ?> value) {
        super(Vocabulary.NUTRITION_LOG, observed, value);
    }

    /**
     * Reads a data point; nothing of its value is lost.
     *
     * @throws io.github.camelfitbit.error.InvalidArgumentException when it is a point of something else
     */
    public static NutritionLog of(DataPoint point) {
        return TYPE.read(point);
    }

    /** Reads a value, which has no time of its own; nothing of it is lost. */
    public static NutritionLog of(Map<?, ?> value) {
        return TYPE.read(null, value);
    }

    @Override
    public BodyType<NutritionLog> bodyType() {
        return TYPE;
    }

    /** Energy of what was eaten. */
    public @Nullable EnergyQuantity energy() {
        return object("energy", EnergyQuantity::of);
    }

    /** Part of the energy that comes from fat. */
    public @Nullable EnergyQuantity energyFromFat() {
        return object("energyFromFat", EnergyQuantity::of);
    }

    /** The food's resource name at the vendor; for food the vendor knows. */
    public @Nullable String food() {
        return text("food");
    }

    /** The food's name; needed where food is absent, else the vendor fills it in. */
    public @Nullable String foodDisplayName() {
        return text("foodDisplayName");
    }

    /** The meal; see {@link MealType}. */
    public @Nullable String mealType() {
        return text("mealType");
    }

    /** The nutrients. Empty when the vendor does not say. */
    public List<NutrientQuantity> nutrients() {
        return objects("nutrients", NutrientQuantity::of);
    }

    /** How much of it was eaten. */
    public @Nullable Serving serving() {
        return object("serving", Serving::of);
    }

    /** Carbohydrates. */
    public @Nullable WeightQuantity totalCarbohydrate() {
        return object("totalCarbohydrate", WeightQuantity::of);
    }

    /** Fat. */
    public @Nullable WeightQuantity totalFat() {
        return object("totalFat", WeightQuantity::of);
    }

    /** Begins one to write. */
    public static Builder builder() {
        return new Builder(null, null);
    }

    /** Begins one that is like this one. */
    public Builder toBuilder() {
        return new Builder(toMap(), observed());
    }

    /** Puts one together. Not thread-safe. */
    public static final class Builder {
        private final @Nullable Map<String, Object> before;
        private final Map<String, Object> members = new LinkedHashMap<>();
        private @Nullable ObservedTime observed;

        private Builder(@Nullable Map<String, Object> before, @Nullable ObservedTime observed) {
            this.before = before;
            members.putAll(before == null ? Map.of() : before);
            this.observed = observed;
        }

        /** From when to when it was, each with the offset that was in force. */
        public Builder interval(OffsetDateTime start, OffsetDateTime end) {
            observed = new ObservedTime.Interval(start, end);
            return this;
        }

        /** Energy of what was eaten. */
        public Builder energy(EnergyQuantity energy) {
            members.put("energy", energy.toMap());
            return this;
        }

        /** Part of the energy that comes from fat. */
        public Builder energyFromFat(EnergyQuantity energyFromFat) {
            members.put("energyFromFat", energyFromFat.toMap());
            return this;
        }

        /** The food's resource name at the vendor; for food the vendor knows. */
        public Builder food(String food) {
            members.put("food", food);
            return this;
        }

        /** The food's name; needed where food is absent, else the vendor fills it in. */
        public Builder foodDisplayName(String foodDisplayName) {
            members.put("foodDisplayName", foodDisplayName);
            return this;
        }

        /** The meal; see {@link MealType}. */
        public Builder mealType(String mealType) {
            members.put("mealType", mealType);
            return this;
        }

        /** The nutrients. */
        public Builder nutrients(List<NutrientQuantity> nutrients) {
            members.put("nutrients", nutrients.stream().map(Members::toMap).toList());
            return this;
        }

        /** How much of it was eaten. */
        public Builder serving(Serving serving) {
            members.put("serving", serving.toMap());
            return this;
        }

        /** Carbohydrates. */
        public Builder totalCarbohydrate(WeightQuantity totalCarbohydrate) {
            members.put("totalCarbohydrate", totalCarbohydrate.toMap());
            return this;
        }

        /** Fat. */
        public Builder totalFat(WeightQuantity totalFat) {
            members.put("totalFat", totalFat.toMap());
            return this;
        }

        /**
         * The finished one.
         *
         * @throws io.github.camelfitbit.error.InvalidArgumentException when a required member is missing, a
         *         number lies outside its range, a duration is below zero, or a word is none of the known
         *         ones; what was not set here is not judged
         */
        public NutritionLog build() {
            return new NutritionLog(observed, Vocabulary.NUTRITION_LOG.checked(before, members));
        }
    }
}
