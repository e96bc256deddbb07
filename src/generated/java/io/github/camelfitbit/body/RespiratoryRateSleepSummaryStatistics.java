package io.github.camelfitbit.body;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Breathing in a part of the night. Immutable.
 *
 * @see <a href="https://developers.google.com/health/reference/rest">Google Health API v4, schemas</a>
 */
public final class RespiratoryRateSleepSummaryStatistics extends Members {

    private RespiratoryRateSleepSummaryStatistics(Map<?, ?> members) {
        super(Vocabulary.RESPIRATORY_RATE_SLEEP_SUMMARY_STATISTICS, members);
    }

    /** Reads its members; nothing of them is lost. */
    public static RespiratoryRateSleepSummaryStatistics of(Map<?, ?> members) {
        return new RespiratoryRateSleepSummaryStatistics(members);
    }

    /** Mean rate of breathing in this part of the night, in breaths per minute. */
    public @Nullable Double breathsPerMinute() {
        return number("breathsPerMinute");
    }

    /** How far the signal stands out from the noise: higher is more reliable. */
    public @Nullable Double signalToNoise() {
        return number("signalToNoise");
    }

    /** Spread of the rate of breathing. */
    public @Nullable Double standardDeviation() {
        return number("standardDeviation");
    }
}
