package io.github.camelfitbit.body;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * How a resting heart rate came about. Immutable.
 *
 * @see <a href="https://developers.google.com/health/reference/rest">Google Health API v4, schemas</a>
 */
public final class DailyRestingHeartRateMetadata extends Members {

    private DailyRestingHeartRateMetadata(Map<?, ?> members) {
        super(Vocabulary.DAILY_RESTING_HEART_RATE_METADATA, members);
    }

    /** Reads its members; nothing of them is lost. */
    public static DailyRestingHeartRateMetadata of(Map<?, ?> members) {
        return new DailyRestingHeartRateMetadata(members);
    }

    /** Whether a night went into it; see {@link RestingHeartRateMethod}. */
    public @Nullable String calculationMethod() {
        return text("calculationMethod");
    }
}
