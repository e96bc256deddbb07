package io.github.camelfitbit.body;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The totals of a workout or of a part of it. Immutable.
 *
 * @see <a href="https://developers.google.com/health/reference/rest">Google Health API v4, schemas</a>
 */
public final class MetricsSummary extends Members {

    private MetricsSummary(Map<?, ?> members) {
        super(Vocabulary.METRICS_SUMMARY, members);
    }

    /** Reads its members; nothing of them is lost. */
    public static MetricsSummary of(Map<?, ?> members) {
        return new MetricsSummary(members);
    }

    /** Active zone minutes earned by the workout, in minutes. */
    public @Nullable Long activeZoneMinutes() {
        return integer("activeZoneMinutes");
    }

    /** Mean heart rate, in beats per minute. */
    public @Nullable Long averageHeartRateBeatsPerMinute() {
        return integer("averageHeartRateBeatsPerMinute");
    }

    /** Mean pace, in seconds per metre. */
    public @Nullable Double averagePaceSecondsPerMeter() {
        return number("averagePaceSecondsPerMeter");
    }

    /** Mean speed, in millimetres per second. */
    public @Nullable Double averageSpeedMillimetersPerSecond() {
        return number("averageSpeedMillimetersPerSecond");
    }

    /** Energy burned, in kilocalories. */
    public @Nullable Double caloriesKcal() {
        return number("caloriesKcal");
    }

    /** Distance covered, in millimetres. */
    public @Nullable Double distanceMillimeters() {
        return number("distanceMillimeters");
    }

    /** Height gained, in millimetres. */
    public @Nullable Double elevationGainMillimeters() {
        return number("elevationGainMillimeters");
    }

    /** Time spent in each heart rate zone. */
    public @Nullable TimeInHeartRateZones heartRateZoneDurations() {
        return object("heartRateZoneDurations", TimeInHeartRateZones::of);
    }

    /** How the person ran; some devices only. */
    public @Nullable MobilityMetrics mobilityMetrics() {
        return object("mobilityMetrics", MobilityMetrics::of);
    }

    /** Most oxygen the body can use, found from this run; runs only, in millilitres per kilogram and minute. */
    public @Nullable Double runVo2Max() {
        return number("runVo2Max");
    }

    /** Steps taken, in steps. */
    public @Nullable Long steps() {
        return integer("steps");
    }

    /** Full lengths of the pool swum, in lengths. */
    public @Nullable Double totalSwimLengths() {
        return number("totalSwimLengths");
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

        /** Active zone minutes earned by the workout, in minutes; 0 to 100000. */
        public Builder activeZoneMinutes(long activeZoneMinutes) {
            members.put("activeZoneMinutes", activeZoneMinutes);
            return this;
        }

        /** Mean heart rate, in beats per minute; 0 to 300. */
        public Builder averageHeartRateBeatsPerMinute(long averageHeartRateBeatsPerMinute) {
            members.put("averageHeartRateBeatsPerMinute", averageHeartRateBeatsPerMinute);
            return this;
        }

        /** Mean pace, in seconds per metre; 0 to 100000. */
        public Builder averagePaceSecondsPerMeter(double averagePaceSecondsPerMeter) {
            members.put("averagePaceSecondsPerMeter", averagePaceSecondsPerMeter);
            return this;
        }

        /** Mean speed, in millimetres per second; 0 to 1000000. */
        public Builder averageSpeedMillimetersPerSecond(double averageSpeedMillimetersPerSecond) {
            members.put("averageSpeedMillimetersPerSecond", averageSpeedMillimetersPerSecond);
            return this;
        }

        /** Energy burned, in kilocalories; 0 to 1000000. */
        public Builder caloriesKcal(double caloriesKcal) {
            members.put("caloriesKcal", caloriesKcal);
            return this;
        }

        /** Distance covered, in millimetres; 0 to 1000000000. */
        public Builder distanceMillimeters(double distanceMillimeters) {
            members.put("distanceMillimeters", distanceMillimeters);
            return this;
        }

        /** Height gained, in millimetres; 0 to 1000000000. */
        public Builder elevationGainMillimeters(double elevationGainMillimeters) {
            members.put("elevationGainMillimeters", elevationGainMillimeters);
            return this;
        }

        /** Time spent in each heart rate zone. */
        public Builder heartRateZoneDurations(TimeInHeartRateZones heartRateZoneDurations) {
            members.put("heartRateZoneDurations", heartRateZoneDurations.toMap());
            return this;
        }

        /** How the person ran; some devices only. */
        public Builder mobilityMetrics(MobilityMetrics mobilityMetrics) {
            members.put("mobilityMetrics", mobilityMetrics.toMap());
            return this;
        }

        /** Most oxygen the body can use, found from this run; runs only, in millilitres per kilogram and minute; 0 to 100. */
        public Builder runVo2Max(double runVo2Max) {
            members.put("runVo2Max", runVo2Max);
            return this;
        }

        /** Steps taken, in steps; 0 to 1000000. */
        public Builder steps(long steps) {
            members.put("steps", steps);
            return this;
        }

        /** Full lengths of the pool swum, in lengths; 0 to 100000. */
        public Builder totalSwimLengths(double totalSwimLengths) {
            members.put("totalSwimLengths", totalSwimLengths);
            return this;
        }

        /**
         * The finished one.
         *
         * @throws io.github.camelfitbit.error.InvalidArgumentException when a required member is missing, a
         *         number lies outside its range, a duration is below zero, or a word is none of the known
         *         ones; what was not set here is not judged
         */
        public MetricsSummary build() {
            return new MetricsSummary(Vocabulary.METRICS_SUMMARY.checked(before, members));
        }
    }
}
