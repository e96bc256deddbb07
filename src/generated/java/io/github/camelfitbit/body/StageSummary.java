package io.github.camelfitbit.body;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The total of one stage of a night. Immutable.
 *
 * @see <a href="https://developers.google.com/health/reference/rest">Google Health API v4, schemas</a>
 */
public final class StageSummary extends Members {

    private StageSummary(Map<?, ?> members) {
        super(Vocabulary.STAGE_SUMMARY, members);
    }

    /** Reads its members; nothing of them is lost. */
    public static StageSummary of(Map<?, ?> members) {
        return new StageSummary(members);
    }

    /** How often the stage occurred, in periods. */
    public @Nullable Long count() {
        return integer("count");
    }

    /** How long it lasted in all, in minutes. */
    public @Nullable Long minutes() {
        return integer("minutes");
    }

    /** Which stage it is; see {@link SleepStageType}. */
    public @Nullable String type() {
        return text("type");
    }
}
