package io.github.camelfitbit.body;

import java.util.List;
import java.util.Map;

import io.github.camelfitbit.model.DataPoint;
import io.github.camelfitbit.model.DataType;
import io.github.camelfitbit.model.ObservedTime;
import org.jspecify.annotations.Nullable;

/**
 * A roll-up of time-in-heart-rate-zone. Immutable.
 * <p>What a roll-up of {@code fitbit:time-in-heart-rate-zone} holds. What is not known is null.
 *
 * @see <a href="https://developers.google.com/health/reference/rest">Google Health API v4, schemas</a>
 */
public final class TimeInHeartRateZoneRollUp extends Body {

    /** How it is read from data points and values. */
    public static final BodyType<TimeInHeartRateZoneRollUp> TYPE =
            new BodyType<>(TimeInHeartRateZoneRollUp.class, DataType.TIME_IN_HEART_RATE_ZONE, true, Vocabulary.TIME_IN_HEART_RATE_ZONE_ROLL_UP, TimeInHeartRateZoneRollUp::new);

    private TimeInHeartRateZoneRollUp(@Nullable ObservedTime observed, Map<?, ?> value) {
        super(Vocabulary.TIME_IN_HEART_RATE_ZONE_ROLL_UP, observed, value);
    }

    /**
     * Reads a data point; nothing of its value is lost.
     *
     * @throws io.github.camelfitbit.error.InvalidArgumentException when it is a point of something else
     */
    public static TimeInHeartRateZoneRollUp of(DataPoint point) {
        return TYPE.read(point);
    }

    /** Reads a value, which has no time of its own; nothing of it is lost. */
    public static TimeInHeartRateZoneRollUp of(Map<?, ?> value) {
        return TYPE.read(null, value);
    }

    @Override
    public BodyType<TimeInHeartRateZoneRollUp> bodyType() {
        return TYPE;
    }

    /** One entry for each zone that occurred in the window. Empty when the vendor does not say. */
    public List<TimeInHeartRateZoneValue> timeInHeartRateZones() {
        return objects("timeInHeartRateZones", TimeInHeartRateZoneValue::of);
    }
}
