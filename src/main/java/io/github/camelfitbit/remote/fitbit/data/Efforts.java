package io.github.camelfitbit.remote.fitbit.data;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * How hard a person moved. The vendor tells each minute's level beside its energy, from 0 for sedentary to 3 for very
 * active, and counts the minutes of each level by the day. A minute without the device has the level 0 as well. Stateless.
 *
 * @see <a href="https://dev.fitbit.com/build/reference/web-api/intraday/get-activity-intraday-by-date/">Get Activity
 *     Intraday by Date</a>
 */
final class Efforts {

    private static final Map<String, String> LEVELS =
            Map.of("0", "SEDENTARY", "1", "LIGHTLY_ACTIVE", "2", "MODERATELY_ACTIVE", "3", "VERY_ACTIVE");
    private static final Map<String, String> ACTIVE = Map.of("1", "LIGHT", "2", "MODERATE", "3", "VIGOROUS");

    private Efforts() {}

    /** The level of a minute; empty for one that is new. */
    static Values level(Members minute) {
        return new Values().with("activityLevelType", LEVELS.get(String.valueOf(minute.text("level"))));
    }

    /** A minute that was active; empty for any other. */
    static Values active(Members minute) {
        return active(ACTIVE.get(String.valueOf(minute.text("level"))), BigDecimal.ONE);
    }

    /** The active minutes of whole days, a series for each level. */
    static Reading[] days(int most) {
        return Stream.of("LIGHT minutesLightlyActive", "MODERATE minutesFairlyActive", "VIGOROUS minutesVeryActive")
                .map(words -> words.split(" "))
                .map(words -> new Series(words[1], most, day -> active(words[0], day.measured("value"))))
                .toArray(Reading[]::new);
    }

    private static Values active(@Nullable String level, @Nullable BigDecimal minutes) {
        if (level == null || minutes == null || minutes.signum() == 0) {
            return new Values();
        }
        Map<String, Object> active = new Values()
                .with("activityLevel", level)
                .whole("activeMinutes", minutes)
                .map();
        return new Values().with("activeMinutesByActivityLevel", List.of(active));
    }
}
