package io.github.camelfitbit.body;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A heart rate zone of a person. Immutable.
 *
 * @see <a href="https://developers.google.com/health/reference/rest">Google Health API v4, schemas</a>
 */
public final class HeartRateZone extends Members {

    private HeartRateZone(Map<?, ?> members) {
        super(Vocabulary.HEART_RATE_ZONE, members);
    }

    /** Reads its members; nothing of them is lost. */
    public static HeartRateZone of(Map<?, ?> members) {
        return new HeartRateZone(members);
    }

    /** Which zone it is; see {@link HeartRateZoneType}. */
    public @Nullable String heartRateZoneType() {
        return text("heartRateZoneType");
    }

    /** Where the zone ends, in beats per minute. */
    public @Nullable Long maxBeatsPerMinute() {
        return integer("maxBeatsPerMinute");
    }

    /** Where the zone begins, in beats per minute. */
    public @Nullable Long minBeatsPerMinute() {
        return integer("minBeatsPerMinute");
    }
}
