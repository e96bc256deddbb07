package io.github.camelfitbit.body;

import java.time.Duration;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Time of a window at one level. Immutable.
 *
 * @see <a href="https://developers.google.com/health/reference/rest">Google Health API v4, schemas</a>
 */
public final class ActivityLevelRollUpByActivityLevelType extends Members {

    private ActivityLevelRollUpByActivityLevelType(Map<?, ?> members) {
        super(Vocabulary.ACTIVITY_LEVEL_ROLL_UP_BY_ACTIVITY_LEVEL_TYPE, members);
    }

    /** Reads its members; nothing of them is lost. */
    public static ActivityLevelRollUpByActivityLevelType of(Map<?, ?> members) {
        return new ActivityLevelRollUpByActivityLevelType(members);
    }

    /** How active the person was; see {@link ActivityLevelType}. */
    public @Nullable String activityLevelType() {
        return text("activityLevelType");
    }

    /** Time spent at this level. */
    public @Nullable Duration totalDuration() {
        return duration("totalDuration");
    }
}
