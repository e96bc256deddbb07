package io.github.camelfitbit.body;

import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A stage of a night. Immutable.
 *
 * @see <a href="https://developers.google.com/health/reference/rest">Google Health API v4, schemas</a>
 */
public final class SleepStage extends Members {

    private SleepStage(Map<?, ?> members) {
        super(Vocabulary.SLEEP_STAGE, members);
    }

    /** Reads its members; nothing of them is lost. */
    public static SleepStage of(Map<?, ?> members) {
        return new SleepStage(members);
    }

    /** When the vendor got it. */
    public @Nullable OffsetDateTime createTime() {
        return time("createTime");
    }

    /** When the stage ended. */
    public @Nullable OffsetDateTime endTime() {
        return time("endTime");
    }

    /** When the stage began. */
    public @Nullable OffsetDateTime startTime() {
        return time("startTime");
    }

    /** Which stage it is; see {@link SleepStageType}. */
    public @Nullable String type() {
        return text("type");
    }

    /** When the vendor changed it last. */
    public @Nullable OffsetDateTime updateTime() {
        return time("updateTime");
    }

    /** Begins one to write. */
    public static Builder builder() {
        return new Builder(null);
    }

    /** Begins one that is like this one. */
    public Builder toBuilder() {
        return new Builder(toMap());
    }

    /** Puts one together. Not thread-safe. */
    public static final class Builder {
        private final @Nullable Map<String, Object> before;
        private final Map<String, Object> members = new LinkedHashMap<>();

        private Builder(@Nullable Map<String, Object> before) {
            this.before = before;
            members.putAll(before == null ? Map.of() : before);
        }

        /** When the stage ended; required. */
        public Builder endTime(OffsetDateTime endTime) {
            members.put("endTime", endTime);
            return this;
        }

        /** When the stage began; required. */
        public Builder startTime(OffsetDateTime startTime) {
            members.put("startTime", startTime);
            return this;
        }

        /** Which stage it is; see {@link SleepStageType}; required. */
        public Builder type(String type) {
            members.put("type", type);
            return this;
        }

        /**
         * The finished one.
         *
         * @throws io.github.camelfitbit.error.InvalidArgumentException when a required member is missing, a
         *         number lies outside its range, a duration is below zero, or a word is none of the known
         *         ones; what was not set here is not judged
         */
        public SleepStage build() {
            return new SleepStage(Vocabulary.SLEEP_STAGE.checked(before, members));
        }
    }
}
