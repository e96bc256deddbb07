package io.github.camelfitbit.body;

import java.util.List;
import java.util.Map;

import io.github.camelfitbit.model.DataPoint;
import io.github.camelfitbit.model.DataType;
import io.github.camelfitbit.model.ObservedTime;
import org.jspecify.annotations.Nullable;

/**
 * The limits of the heart rate zones of a day. Immutable.
 * <p>What a record of {@code fitbit:daily-heart-rate-zones} holds. What is not known is null.
 *
 * @see <a href="https://developers.google.com/health/reference/rest">Google Health API v4, schemas</a>
 */
public final class DailyHeartRateZones extends Body {

    /** How it is read from data points and values. */
    public static final BodyType<DailyHeartRateZones> TYPE =
            new BodyType<>(DailyHeartRateZones.class, DataType.DAILY_HEART_RATE_ZONES, false, Vocabulary.DAILY_HEART_RATE_ZONES, DailyHeartRateZones::new);

    private DailyHeartRateZones(@Nullable ObservedTime observed, Map<?, ?> value) {
        super(Vocabulary.DAILY_HEART_RATE_ZONES, observed, value);
    }

    /**
     * Reads a data point; nothing of its value is lost.
     *
     * @throws io.github.camelfitbit.error.InvalidArgumentException when it is a point of something else
     */
    public static DailyHeartRateZones of(DataPoint point) {
        return TYPE.read(point);
    }

    /** Reads a value, which has no time of its own; nothing of it is lost. */
    public static DailyHeartRateZones of(Map<?, ?> value) {
        return TYPE.read(null, value);
    }

    @Override
    public BodyType<DailyHeartRateZones> bodyType() {
        return TYPE;
    }

    /** The zones of the day, from the lowest to the highest. Empty when the vendor does not say. */
    public List<HeartRateZone> heartRateZones() {
        return objects("heartRateZones", HeartRateZone::of);
    }
}
