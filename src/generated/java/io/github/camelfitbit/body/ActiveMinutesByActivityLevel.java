package io.github.camelfitbit.body;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Active minutes at one level. Immutable.
 *
 * @see <a href="https://developers.google.com/health/reference/rest">Google Health API v4, schemas</a>
 */
public final class ActiveMinutesByActivityLevel extends Members {

    private ActiveMinutesByActivityLevel(Map<?, ?> members) {
        super(Vocabulary.ACTIVE_MINUTES_BY_ACTIVITY_LEVEL, members);
    }

    /** Reads its members; nothing of them is lost. */
    public static ActiveMinutesByActivityLevel of(Map<?, ?> members) {
        return new ActiveMinutesByActivityLevel(members);
    }

    /** Active minutes at this level, in minutes. */
    public @Nullable Long activeMinutes() {
        return integer("activeMinutes");
    }

    /** How hard the activity was; see {@link ActivityIntensity}. */
    public @Nullable String activityLevel() {
        return text("activityLevel");
    }
}
