package io.github.camelfitbit.body;

import java.util.List;
import java.util.Map;

import io.github.camelfitbit.model.DataPoint;
import io.github.camelfitbit.model.DataType;
import io.github.camelfitbit.model.ObservedTime;
import org.jspecify.annotations.Nullable;

/**
 * A roll-up of calories-in-heart-rate-zone. Immutable.
 * <p>What a roll-up of {@code fitbit:calories-in-heart-rate-zone} holds. What is not known is null.
 *
 * @see <a href="https://developers.google.com/health/reference/rest">Google Health API v4, schemas</a>
 */
public final class CaloriesInHeartRateZoneRollUp extends Body {

    /** How it is read from data points and values. */
    public static final BodyType<CaloriesInHeartRateZoneRollUp> TYPE =
            new BodyType<>(CaloriesInHeartRateZoneRollUp.class, DataType.CALORIES_IN_HEART_RATE_ZONE, true, Vocabulary.CALORIES_IN_HEART_RATE_ZONE_ROLL_UP, CaloriesInHeartRateZoneRollUp::new);

    private CaloriesInHeartRateZoneRollUp(@Nullable ObservedTime observed, Map<?, ?> value) {
        super(Vocabulary.CALORIES_IN_HEART_RATE_ZONE_ROLL_UP, observed, value);
    }

    /**
     * Reads a data point; nothing of its value is lost.
     *
     * @throws io.github.camelfitbit.error.InvalidArgumentException when it is a point of something else
     */
    public static CaloriesInHeartRateZoneRollUp of(DataPoint point) {
        return TYPE.read(point);
    }

    /** Reads a value, which has no time of its own; nothing of it is lost. */
    public static CaloriesInHeartRateZoneRollUp of(Map<?, ?> value) {
        return TYPE.read(null, value);
    }

    @Override
    public BodyType<CaloriesInHeartRateZoneRollUp> bodyType() {
        return TYPE;
    }

    /** One entry for each zone that occurred in the window. Empty when the vendor does not say. */
    public List<CaloriesInHeartRateZoneValue> caloriesInHeartRateZones() {
        return objects("caloriesInHeartRateZones", CaloriesInHeartRateZoneValue::of);
    }
}
