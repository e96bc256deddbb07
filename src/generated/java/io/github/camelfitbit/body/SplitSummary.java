package io.github.camelfitbit.body;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A part of a workout. Immutable.
 *
 * @see <a href="https://developers.google.com/health/reference/rest">Google Health API v4, schemas</a>
 */
public final class SplitSummary extends Members {

    private SplitSummary(Map<?, ?> members) {
        super(Vocabulary.SPLIT_SUMMARY, members);
    }

    /** Reads its members; nothing of them is lost. */
    public static SplitSummary of(Map<?, ?> members) {
        return new SplitSummary(members);
    }

    /** How long the part took without pauses. */
    public @Nullable Duration activeDuration() {
        return duration("activeDuration");
    }

    /** When the part ended. */
    public @Nullable OffsetDateTime endTime() {
        return time("endTime");
    }

    /** The totals. */
    public @Nullable MetricsSummary metricsSummary() {
        return object("metricsSummary", MetricsSummary::of);
    }

    /** What ended the part; see {@link SplitType}. */
    public @Nullable String splitType() {
        return text("splitType");
    }

    /** When the part began. */
    public @Nullable OffsetDateTime startTime() {
        return time("startTime");
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

        /** When the part ended; required. */
        public Builder endTime(OffsetDateTime endTime) {
            members.put("endTime", endTime);
            return this;
        }

        /** The totals; required. */
        public Builder metricsSummary(MetricsSummary metricsSummary) {
            members.put("metricsSummary", metricsSummary.toMap());
            return this;
        }

        /** What ended the part; see {@link SplitType}; required. */
        public Builder splitType(String splitType) {
            members.put("splitType", splitType);
            return this;
        }

        /** When the part began; required. */
        public Builder startTime(OffsetDateTime startTime) {
            members.put("startTime", startTime);
            return this;
        }

        /**
         * The finished one.
         *
         * @throws io.github.camelfitbit.error.InvalidArgumentException when a required member is missing, a
         *         number lies outside its range, a duration is below zero, or a word is none of the known
         *         ones; what was not set here is not judged
         */
        public SplitSummary build() {
            return new SplitSummary(Vocabulary.SPLIT_SUMMARY.checked(before, members));
        }
    }
}
