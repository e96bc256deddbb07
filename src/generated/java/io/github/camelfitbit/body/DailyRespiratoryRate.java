package io.github.camelfitbit.body;

import java.util.Map;

import io.github.camelfitbit.model.DataPoint;
import io.github.camelfitbit.model.DataType;
import io.github.camelfitbit.model.ObservedTime;
import org.jspecify.annotations.Nullable;

/**
 * Rate of breathing of a night. Immutable.
 * <p>What a record of {@code fitbit:daily-respiratory-rate} holds. What is not known is null.
 *
 * @see <a href="https://developers.google.com/health/reference/rest">Google Health API v4, schemas</a>
 */
public final class DailyRespiratoryRate extends Body {

    /** How it is read from data points and values. */
    public static final BodyType<DailyRespiratoryRate> TYPE =
            new BodyType<>(DailyRespiratoryRate.class, DataType.DAILY_RESPIRATORY_RATE, false, Vocabulary.DAILY_RESPIRATORY_RATE, DailyRespiratoryRate::new);

    private DailyRespiratoryRate(@Nullable ObservedTime observed, Map<?, ?> value) {
        super(Vocabulary.DAILY_RESPIRATORY_RATE, observed, value);
    }

    /**
     * Reads a data point; nothing of its value is lost.
     *
     * @throws io.github.camelfitbit.error.InvalidArgumentException when it is a point of something else
     */
    public static DailyRespiratoryRate of(DataPoint point) {
        return TYPE.read(point);
    }

    /** Reads a value, which has no time of its own; nothing of it is lost. */
    public static DailyRespiratoryRate of(Map<?, ?> value) {
        return TYPE.read(null, value);
    }

    @Override
    public BodyType<DailyRespiratoryRate> bodyType() {
        return TYPE;
    }

    /** Mean rate of breathing during sleep, in breaths per minute. */
    public @Nullable Double breathsPerMinute() {
        return number("breathsPerMinute");
    }
}
