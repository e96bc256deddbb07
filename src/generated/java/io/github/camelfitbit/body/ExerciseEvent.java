package io.github.camelfitbit.body;

import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Something that happened during a workout. Immutable.
 *
 * @see <a href="https://developers.google.com/health/reference/rest">Google Health API v4, schemas</a>
 */
public final class ExerciseEvent extends Members {

    private ExerciseEvent(Map<?, ?> members) {
        super(Vocabulary.EXERCISE_EVENT, members);
    }

    /** Reads its members; nothing of them is lost. */
    public static ExerciseEvent of(Map<?, ?> members) {
        return new ExerciseEvent(members);
    }

    /** When it happened. */
    public @Nullable OffsetDateTime eventTime() {
        return time("eventTime");
    }

    /** What happened; see {@link ExerciseEventType}. */
    public @Nullable String exerciseEventType() {
        return text("exerciseEventType");
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

        /** When it happened; required. */
        public Builder eventTime(OffsetDateTime eventTime) {
            members.put("eventTime", eventTime);
            return this;
        }

        /** What happened; see {@link ExerciseEventType}; required. */
        public Builder exerciseEventType(String exerciseEventType) {
            members.put("exerciseEventType", exerciseEventType);
            return this;
        }

        /**
         * The finished one.
         *
         * @throws io.github.camelfitbit.error.InvalidArgumentException when a required member is missing, a
         *         number lies outside its range, a duration is below zero, or a word is none of the known
         *         ones; what was not set here is not judged
         */
        public ExerciseEvent build() {
            return new ExerciseEvent(Vocabulary.EXERCISE_EVENT.checked(before, members));
        }
    }
}
