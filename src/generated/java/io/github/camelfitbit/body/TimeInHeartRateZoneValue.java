package io.github.camelfitbit.body;

import java.time.Duration;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Time spent in one heart rate zone. Immutable.
 *
 * @see <a href="https://developers.google.com/health/reference/rest">Google Health API v4, schemas</a>
 */
public final class TimeInHeartRateZoneValue extends Members {

    private TimeInHeartRateZoneValue(Map<?, ?> members) {
        super(Vocabulary.TIME_IN_HEART_RATE_ZONE_VALUE, members);
    }

    /** Reads its members; nothing of them is lost. */
    public static TimeInHeartRateZoneValue of(Map<?, ?> members) {
        return new TimeInHeartRateZoneValue(members);
    }

    /** Time spent in the zone. */
    public @Nullable Duration duration() {
        return duration("duration");
    }

    /** Which zone it is; see {@link HeartRateZoneType}. */
    public @Nullable String heartRateZone() {
        return text("heartRateZone");
    }
}
