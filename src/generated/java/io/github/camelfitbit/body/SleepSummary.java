package io.github.camelfitbit.body;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The totals of a night. Immutable.
 *
 * @see <a href="https://developers.google.com/health/reference/rest">Google Health API v4, schemas</a>
 */
public final class SleepSummary extends Members {

    private SleepSummary(Map<?, ?> members) {
        super(Vocabulary.SLEEP_SUMMARY, members);
    }

    /** Reads its members; nothing of them is lost. */
    public static SleepSummary of(Map<?, ?> members) {
        return new SleepSummary(members);
    }

    /** Time in bed after waking, in minutes. */
    public @Nullable Long minutesAfterWakeUp() {
        return integer("minutesAfterWakeUp");
    }

    /** Time asleep: all stages but those awake and restless, in minutes. */
    public @Nullable Long minutesAsleep() {
        return integer("minutesAsleep");
    }

    /** Time awake in bed, in minutes. */
    public @Nullable Long minutesAwake() {
        return integer("minutesAwake");
    }

    /** Time from going to bed to getting up, in minutes. */
    public @Nullable Long minutesInSleepPeriod() {
        return integer("minutesInSleepPeriod");
    }

    /** Time until asleep, in minutes. */
    public @Nullable Long minutesToFallAsleep() {
        return integer("minutesToFallAsleep");
    }

    /** One entry for each stage that occurred. Empty when the vendor does not say. */
    public List<StageSummary> stagesSummary() {
        return objects("stagesSummary", StageSummary::of);
    }
}
