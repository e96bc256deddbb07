package io.github.camelfitbit.body;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * More about a heart rate. Immutable.
 *
 * @see <a href="https://developers.google.com/health/reference/rest">Google Health API v4, schemas</a>
 */
public final class HeartRateMetadata extends Members {

    private HeartRateMetadata(Map<?, ?> members) {
        super(Vocabulary.HEART_RATE_METADATA, members);
    }

    /** Reads its members; nothing of them is lost. */
    public static HeartRateMetadata of(Map<?, ?> members) {
        return new HeartRateMetadata(members);
    }

    /** Whether the person moved; see {@link MotionContext}. */
    public @Nullable String motionContext() {
        return text("motionContext");
    }

    /** Where the sensor sat; see {@link HeartRateSensorLocation}. */
    public @Nullable String sensorLocation() {
        return text("sensorLocation");
    }
}
