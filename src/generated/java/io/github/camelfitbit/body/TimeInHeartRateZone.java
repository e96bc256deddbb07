package io.github.camelfitbit.body;

import java.util.Map;

import io.github.camelfitbit.model.DataPoint;
import io.github.camelfitbit.model.DataType;
import io.github.camelfitbit.model.ObservedTime;
import org.jspecify.annotations.Nullable;

/**
 * A stretch with the heart in one zone. Immutable.
 * <p>What a record of {@code fitbit:time-in-heart-rate-zone} holds. What is not known is null.
 *
 * @see <a href="https://developers.google.com/health/reference/rest">Google Health API v4, schemas</a>
 */
public final class TimeInHeartRateZone extends Body {

    /** How it is read from data points and values. */
    public static final BodyType<TimeInHeartRateZone> TYPE =
            new BodyType<>(TimeInHeartRateZone.class, DataType.TIME_IN_HEART_RATE_ZONE, false, Vocabulary.TIME_IN_HEART_RATE_ZONE, TimeInHeartRateZone::new);

    private TimeInHeartRateZone(@Nullable ObservedTime observed, Map<?, ?> value) {
        super(Vocabulary.TIME_IN_HEART_RATE_ZONE, observed, value);
    }

    /**
     * Reads a data point; nothing of its value is lost.
     *
     * @throws io.github.camelfitbit.error.InvalidArgumentException when it is a point of something else
     */
    public static TimeInHeartRateZone of(DataPoint point) {
        return TYPE.read(point);
    }

    /** Reads a value, which has no time of its own; nothing of it is lost. */
    public static TimeInHeartRateZone of(Map<?, ?> value) {
        return TYPE.read(null, value);
    }

    @Override
    public BodyType<TimeInHeartRateZone> bodyType() {
        return TYPE;
    }

    /** Which zone it is; see {@link HeartRateZoneType}. */
    public @Nullable String heartRateZoneType() {
        return text("heartRateZoneType");
    }
}
