package io.github.camelfitbit.body;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * How a person ran. Immutable.
 *
 * @see <a href="https://developers.google.com/health/reference/rest">Google Health API v4, schemas</a>
 */
public final class MobilityMetrics extends Members {

    private MobilityMetrics(Map<?, ?> members) {
        super(Vocabulary.MOBILITY_METRICS, members);
    }

    /** Reads its members; nothing of them is lost. */
    public static MobilityMetrics of(Map<?, ?> members) {
        return new MobilityMetrics(members);
    }

    /** Mean cadence, in steps per minute. */
    public @Nullable Double avgCadenceStepsPerMinute() {
        return number("avgCadenceStepsPerMinute");
    }

    /** Mean time that a foot stays on the ground. */
    public @Nullable Duration avgGroundContactTimeDuration() {
        return duration("avgGroundContactTimeDuration");
    }

    /** Mean length of a stride, in millimetres. */
    public @Nullable Long avgStrideLengthMillimeters() {
        return integer("avgStrideLengthMillimeters");
    }

    /** Mean height by which the body bounces, in millimetres. */
    public @Nullable Long avgVerticalOscillationMillimeters() {
        return integer("avgVerticalOscillationMillimeters");
    }

    /** Bounce as percent of the stride's length; mostly 5 to 11. */
    public @Nullable Double avgVerticalRatio() {
        return number("avgVerticalRatio");
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

        /** Mean cadence, in steps per minute; 0 to 1000. */
        public Builder avgCadenceStepsPerMinute(double avgCadenceStepsPerMinute) {
            members.put("avgCadenceStepsPerMinute", avgCadenceStepsPerMinute);
            return this;
        }

        /** Mean time that a foot stays on the ground. */
        public Builder avgGroundContactTimeDuration(Duration avgGroundContactTimeDuration) {
            members.put("avgGroundContactTimeDuration", avgGroundContactTimeDuration);
            return this;
        }

        /** Mean length of a stride, in millimetres; 0 to 10000. */
        public Builder avgStrideLengthMillimeters(long avgStrideLengthMillimeters) {
            members.put("avgStrideLengthMillimeters", avgStrideLengthMillimeters);
            return this;
        }

        /** Mean height by which the body bounces, in millimetres; 0 to 10000. */
        public Builder avgVerticalOscillationMillimeters(long avgVerticalOscillationMillimeters) {
            members.put("avgVerticalOscillationMillimeters", avgVerticalOscillationMillimeters);
            return this;
        }

        /** Bounce as percent of the stride's length; mostly 5 to 11; 0 to 100. */
        public Builder avgVerticalRatio(double avgVerticalRatio) {
            members.put("avgVerticalRatio", avgVerticalRatio);
            return this;
        }

        /**
         * The finished one.
         *
         * @throws io.github.camelfitbit.error.InvalidArgumentException when a required member is missing, a
         *         number lies outside its range, a duration is below zero, or a word is none of the known
         *         ones; what was not set here is not judged
         */
        public MobilityMetrics build() {
            return new MobilityMetrics(Vocabulary.MOBILITY_METRICS.checked(before, members));
        }
    }
}
