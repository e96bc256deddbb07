package io.github.camelfitbit.body;

import java.util.Map;

import io.github.camelfitbit.model.DataPoint;
import io.github.camelfitbit.model.DataType;
import io.github.camelfitbit.model.ObservedTime;
import org.jspecify.annotations.Nullable;

/**
 * Breathing of a night, by stage. Immutable.
 * <p>What a record of {@code fitbit:respiratory-rate-sleep-summary} holds. What is not known is null.
 *
 * @see <a href="https://developers.google.com/health/reference/rest">Google Health API v4, schemas</a>
 */
public final class RespiratoryRateSleepSummary extends Body {

    /** How it is read from data points and values. */
    public static final BodyType<RespiratoryRateSleepSummary> TYPE =
            new BodyType<>(RespiratoryRateSleepSummary.class, DataType.RESPIRATORY_RATE_SLEEP_SUMMARY, false, Vocabulary.RESPIRATORY_RATE_SLEEP_SUMMARY, RespiratoryRateSleepSummary::new);

    private RespiratoryRateSleepSummary(@Nullable ObservedTime observed, Map<?, ?> value) {
        super(Vocabulary.RESPIRATORY_RATE_SLEEP_SUMMARY, observed, value);
    }

    /**
     * Reads a data point; nothing of its value is lost.
     *
     * @throws io.github.camelfitbit.error.InvalidArgumentException when it is a point of something else
     */
    public static RespiratoryRateSleepSummary of(DataPoint point) {
        return TYPE.read(point);
    }

    /** Reads a value, which has no time of its own; nothing of it is lost. */
    public static RespiratoryRateSleepSummary of(Map<?, ?> value) {
        return TYPE.read(null, value);
    }

    @Override
    public BodyType<RespiratoryRateSleepSummary> bodyType() {
        return TYPE;
    }

    /** Breathing in deep sleep. */
    public @Nullable RespiratoryRateSleepSummaryStatistics deepSleepStats() {
        return object("deepSleepStats", RespiratoryRateSleepSummaryStatistics::of);
    }

    /** Breathing over the whole night. */
    public @Nullable RespiratoryRateSleepSummaryStatistics fullSleepStats() {
        return object("fullSleepStats", RespiratoryRateSleepSummaryStatistics::of);
    }

    /** Breathing in light sleep. */
    public @Nullable RespiratoryRateSleepSummaryStatistics lightSleepStats() {
        return object("lightSleepStats", RespiratoryRateSleepSummaryStatistics::of);
    }

    /** Breathing in REM sleep. */
    public @Nullable RespiratoryRateSleepSummaryStatistics remSleepStats() {
        return object("remSleepStats", RespiratoryRateSleepSummaryStatistics::of);
    }
}
