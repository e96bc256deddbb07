package io.github.camelfitbit.body;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * How a night was found and analysed. Immutable.
 *
 * @see <a href="https://developers.google.com/health/reference/rest">Google Health API v4, schemas</a>
 */
public final class SleepMetadata extends Members {

    private SleepMetadata(Map<?, ?> members) {
        super(Vocabulary.SLEEP_METADATA, members);
    }

    /** Reads its members; nothing of them is lost. */
    public static SleepMetadata of(Map<?, ?> members) {
        return new SleepMetadata(members);
    }

    /** The night's id at the source that wrote it. */
    public @Nullable String externalId() {
        return text("externalId");
    }

    /** Whether it is the main sleep of its day. */
    public @Nullable Boolean mainSleep() {
        return bool("mainSleep");
    }

    /** Whether somebody corrected what was detected. */
    public @Nullable Boolean manuallyEdited() {
        return bool("manuallyEdited");
    }

    /** Whether it is a nap. */
    public @Nullable Boolean nap() {
        return bool("nap");
    }

    /** Whether the vendor has finished; false means stages may still come. */
    public @Nullable Boolean processed() {
        return bool("processed");
    }

    /** What became of finding the stages; see {@link SleepStagesStatus}. */
    public @Nullable String stagesStatus() {
        return text("stagesStatus");
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

        /** The night's id at the source that wrote it. */
        public Builder externalId(String externalId) {
            members.put("externalId", externalId);
            return this;
        }

        /**
         * The finished one.
         *
         * @throws io.github.camelfitbit.error.InvalidArgumentException when a required member is missing, a
         *         number lies outside its range, a duration is below zero, or a word is none of the known
         *         ones; what was not set here is not judged
         */
        public SleepMetadata build() {
            return new SleepMetadata(Vocabulary.SLEEP_METADATA.checked(before, members));
        }
    }
}
