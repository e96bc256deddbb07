package io.github.camelfitbit.body;

import java.util.Map;

import io.github.camelfitbit.model.DataPoint;
import io.github.camelfitbit.model.DataType;
import io.github.camelfitbit.model.ObservedTime;
import org.jspecify.annotations.Nullable;

/**
 * A unit in which food is measured. Immutable.
 * <p>What a record of {@code fitbit:food-measurement-unit} holds. What is not known is null.
 *
 * @see <a href="https://developers.google.com/health/reference/rest">Google Health API v4, schemas</a>
 */
public final class FoodMeasurementUnit extends Body {

    /** How it is read from data points and values. */
    public static final BodyType<FoodMeasurementUnit> TYPE =
            new BodyType<>(FoodMeasurementUnit.class, DataType.FOOD_MEASUREMENT_UNIT, false, Vocabulary.FOOD_MEASUREMENT_UNIT, FoodMeasurementUnit::new);

    private FoodMeasurementUnit(@Nullable ObservedTime observed, Map<?, ?> value) {
        super(Vocabulary.FOOD_MEASUREMENT_UNIT, observed, value);
    }

    /**
     * Reads a data point; nothing of its value is lost.
     *
     * @throws io.github.camelfitbit.error.InvalidArgumentException when it is a point of something else
     */
    public static FoodMeasurementUnit of(DataPoint point) {
        return TYPE.read(point);
    }

    /** Reads a value, which has no time of its own; nothing of it is lost. */
    public static FoodMeasurementUnit of(Map<?, ?> value) {
        return TYPE.read(null, value);
    }

    @Override
    public BodyType<FoodMeasurementUnit> bodyType() {
        return TYPE;
    }

    /** Name of one unit. */
    public @Nullable String displayName() {
        return text("displayName");
    }

    /** Name of several units. */
    public @Nullable String pluralDisplayName() {
        return text("pluralDisplayName");
    }
}
