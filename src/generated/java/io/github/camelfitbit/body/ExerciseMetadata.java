package io.github.camelfitbit.body;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * More about a workout. Immutable.
 *
 * @see <a href="https://developers.google.com/health/reference/rest">Google Health API v4, schemas</a>
 */
public final class ExerciseMetadata extends Members {

    private ExerciseMetadata(Map<?, ?> members) {
        super(Vocabulary.EXERCISE_METADATA, members);
    }

    /** Reads its members; nothing of them is lost. */
    public static ExerciseMetadata of(Map<?, ?> members) {
        return new ExerciseMetadata(members);
    }

    /** Whether there is a track. */
    public @Nullable Boolean hasGps() {
        return bool("hasGps");
    }

    /** Length of the pool, in millimetres. */
    public @Nullable Long poolLengthMillimeters() {
        return integer("poolLengthMillimeters");
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

        /** Whether there is a track. */
        public Builder hasGps(boolean hasGps) {
            members.put("hasGps", hasGps);
            return this;
        }

        /** Length of the pool, in millimetres; 0 to 1000000. */
        public Builder poolLengthMillimeters(long poolLengthMillimeters) {
            members.put("poolLengthMillimeters", poolLengthMillimeters);
            return this;
        }

        /**
         * The finished one.
         *
         * @throws io.github.camelfitbit.error.InvalidArgumentException when a required member is missing, a
         *         number lies outside its range, a duration is below zero, or a word is none of the known
         *         ones; what was not set here is not judged
         */
        public ExerciseMetadata build() {
            return new ExerciseMetadata(Vocabulary.EXERCISE_METADATA.checked(before, members));
        }
    }
}
