package io.github.camelfitbit.body;

import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A time out of bed. Immutable.
 *
 * @see <a href="https://developers.google.com/health/reference/rest">Google Health API v4, schemas</a>
 */
public final class OutOfBedSegment extends Members {

    private OutOfBedSegment(Map<?, ?> members) {
        super(Vocabulary.OUT_OF_BED_SEGMENT, members);
    }

    /** Reads its members; nothing of them is lost. */
    public static OutOfBedSegment of(Map<?, ?> members) {
        return new OutOfBedSegment(members);
    }

    /** When the person came back. */
    public @Nullable OffsetDateTime endTime() {
        return time("endTime");
    }

    /** When the person left the bed. */
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

        /** When the person came back; required. */
        public Builder endTime(OffsetDateTime endTime) {
            members.put("endTime", endTime);
            return this;
        }

        /** When the person left the bed; required. */
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
        public OutOfBedSegment build() {
            return new OutOfBedSegment(Vocabulary.OUT_OF_BED_SEGMENT.checked(before, members));
        }
    }
}
