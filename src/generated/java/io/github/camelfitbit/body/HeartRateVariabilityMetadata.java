package io.github.camelfitbit.body;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The spectrum of a heart rate variability. Immutable.
 *
 * @see <a href="https://developers.google.com/health/reference/rest">Google Health API v4, schemas</a>
 */
public final class HeartRateVariabilityMetadata extends Members {

    private HeartRateVariabilityMetadata(Map<?, ?> members) {
        super(Vocabulary.HEART_RATE_VARIABILITY_METADATA, members);
    }

    /** Reads its members; nothing of them is lost. */
    public static HeartRateVariabilityMetadata of(Map<?, ?> members) {
        return new HeartRateVariabilityMetadata(members);
    }

    /** Power of the fluctuations between 0.15 and 0.4 Hz. */
    public @Nullable Double highFrequencyPower() {
        return number("highFrequencyPower");
    }

    /** Power of the fluctuations between 0.04 and 0.15 Hz. */
    public @Nullable Double lowFrequencyPower() {
        return number("lowFrequencyPower");
    }
}
