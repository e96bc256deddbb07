package io.github.camelfitbit.body;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Active minutes of a window at one level. Immutable.
 *
 * @see <a href="https://developers.google.com/health/reference/rest">Google Health API v4, schemas</a>
 */
public final class ActiveMinutesRollUpByActivityLevel extends Members {

    private ActiveMinutesRollUpByActivityLevel(Map<?, ?> members) {
        super(Vocabulary.ACTIVE_MINUTES_ROLL_UP_BY_ACTIVITY_LEVEL, members);
    }

    /** Reads its members; nothing of them is lost. */
    public static ActiveMinutesRollUpByActivityLevel of(Map<?, ?> members) {
        return new ActiveMinutesRollUpByActivityLevel(members);
    }

    /** Active minutes at this level within the window, in minutes. */
    public @Nullable Long activeMinutesSum() {
        return integer("activeMinutesSum");
    }

    /** How hard the activity was; see {@link ActivityIntensity}. */
    public @Nullable String activityLevel() {
        return text("activityLevel");
    }
}
