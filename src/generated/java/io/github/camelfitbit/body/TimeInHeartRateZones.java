package io.github.camelfitbit.body;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Time spent in each heart rate zone. Immutable.
 *
 * @see <a href="https://developers.google.com/health/reference/rest">Google Health API v4, schemas</a>
 */
public final class TimeInHeartRateZones extends Members {

    private TimeInHeartRateZones(Map<?, ?> members) {
        super(Vocabulary.TIME_IN_HEART_RATE_ZONES, members);
    }

    /** Reads its members; nothing of them is lost. */
    public static TimeInHeartRateZones of(Map<?, ?> members) {
        return new TimeInHeartRateZones(members);
    }

    /** Time in the light zone. */
    public @Nullable Duration lightTime() {
        return duration("lightTime");
    }

    /** Time in the moderate zone. */
    public @Nullable Duration moderateTime() {
        return duration("moderateTime");
    }

    /** Time in the peak zone. */
    public @Nullable Duration peakTime() {
        return duration("peakTime");
    }

    /** Time in the vigorous zone. */
    public @Nullable Duration vigorousTime() {
        return duration("vigorousTime");
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

        /** Time in the light zone. */
        public Builder lightTime(Duration lightTime) {
            members.put("lightTime", lightTime);
            return this;
        }

        /** Time in the moderate zone. */
        public Builder moderateTime(Duration moderateTime) {
            members.put("moderateTime", moderateTime);
            return this;
        }

        /** Time in the peak zone. */
        public Builder peakTime(Duration peakTime) {
            members.put("peakTime", peakTime);
            return this;
        }

        /** Time in the vigorous zone. */
        public Builder vigorousTime(Duration vigorousTime) {
            members.put("vigorousTime", vigorousTime);
            return this;
        }

        /**
         * The finished one.
         *
         * @throws io.github.camelfitbit.error.InvalidArgumentException when a required member is missing, a
         *         number lies outside its range, a duration is below zero, or a word is none of the known
         *         ones; what was not set here is not judged
         */
        public TimeInHeartRateZones build() {
            return new TimeInHeartRateZones(Vocabulary.TIME_IN_HEART_RATE_ZONES.checked(before, members));
        }
    }
}
