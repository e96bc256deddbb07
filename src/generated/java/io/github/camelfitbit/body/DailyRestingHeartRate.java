package io.github.camelfitbit.body;

import java.util.Map;

import io.github.camelfitbit.model.DataPoint;
import io.github.camelfitbit.model.DataType;
import io.github.camelfitbit.model.ObservedTime;
import org.jspecify.annotations.Nullable;

/**
 * Resting heart rate of a day. Immutable.
 * <p>What a record of {@code fitbit:daily-resting-heart-rate} holds. What is not known is null.
 *
 * @see <a href="https://developers.google.com/health/reference/rest">Google Health API v4, schemas</a>
 */
public final class DailyRestingHeartRate extends Body {

    /** How it is read from data points and values. */
    public static final BodyType<DailyRestingHeartRate> TYPE =
            new BodyType<>(DailyRestingHeartRate.class, DataType.DAILY_RESTING_HEART_RATE, false, Vocabulary.DAILY_RESTING_HEART_RATE, DailyRestingHeartRate::new);

    private DailyRestingHeartRate(@Nullable ObservedTime observed, Map<?, ?> value) {
        super(Vocabulary.DAILY_RESTING_HEART_RATE, observed, value);
    }

    /**
     * Reads a data point; nothing of its value is lost.
     *
     * @throws io.github.camelfitbit.error.InvalidArgumentException when it is a point of something else
     */
    public static DailyRestingHeartRate of(DataPoint point) {
        return TYPE.read(point);
    }

    /** Reads a value, which has no time of its own; nothing of it is lost. */
    public static DailyRestingHeartRate of(Map<?, ?> value) {
        return TYPE.read(null, value);
    }

    @Override
    public BodyType<DailyRestingHeartRate> bodyType() {
        return TYPE;
    }

    /** Heart rate at rest, in beats per minute. */
    public @Nullable Long beatsPerMinute() {
        return integer("beatsPerMinute");
    }

    /** How the figure came about. */
    public @Nullable DailyRestingHeartRateMetadata dailyRestingHeartRateMetadata() {
        return object("dailyRestingHeartRateMetadata", DailyRestingHeartRateMetadata::of);
    }
}
