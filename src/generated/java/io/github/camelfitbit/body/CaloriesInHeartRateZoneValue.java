package io.github.camelfitbit.body;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Energy burned in one heart rate zone. Immutable.
 *
 * @see <a href="https://developers.google.com/health/reference/rest">Google Health API v4, schemas</a>
 */
public final class CaloriesInHeartRateZoneValue extends Members {

    private CaloriesInHeartRateZoneValue(Map<?, ?> members) {
        super(Vocabulary.CALORIES_IN_HEART_RATE_ZONE_VALUE, members);
    }

    /** Reads its members; nothing of them is lost. */
    public static CaloriesInHeartRateZoneValue of(Map<?, ?> members) {
        return new CaloriesInHeartRateZoneValue(members);
    }

    /** Which zone it is; see {@link HeartRateZoneType}. */
    public @Nullable String heartRateZone() {
        return text("heartRateZone");
    }

    /** Energy burned while the heart was in the zone, in kilocalories. */
    public @Nullable Double kcal() {
        return number("kcal");
    }
}
