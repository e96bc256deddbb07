package io.github.camelfitbit.body;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.camelfitbit.model.DataPoint;
import io.github.camelfitbit.model.DataType;
import io.github.camelfitbit.model.ObservedTime;
import org.jspecify.annotations.Nullable;

/**
 * A workout, logged by hand or found by the device. Immutable.
 * <p>What a record of {@code fitbit:exercise} holds. What is not known is null.
 *
 * @see <a href="https://developers.google.com/health/reference/rest">Google Health API v4, schemas</a>
 */
public final class Exercise extends Body {

    /** How it is read from data points and values. */
    public static final BodyType<Exercise> TYPE =
            new BodyType<>(Exercise.class, DataType.EXERCISE, false, Vocabulary.EXERCISE, Exercise::new);

    private Exercise(@Nullable ObservedTime observed, Map<?, ?> value) {
        super(Vocabulary.EXERCISE, observed, value);
    }

    /**
     * Reads a data point; nothing of its value is lost.
     *
     * @throws io.github.camelfitbit.error.InvalidArgumentException when it is a point of something else
     */
    public static Exercise of(DataPoint point) {
        return TYPE.read(point);
    }

    /** Reads a value, which has no time of its own; nothing of it is lost. */
    public static Exercise of(Map<?, ?> value) {
        return TYPE.read(null, value);
    }

    @Override
    public BodyType<Exercise> bodyType() {
        return TYPE;
    }

    /** How long it took without pauses. */
    public @Nullable Duration activeDuration() {
        return duration("activeDuration");
    }

    /** When the vendor got it. */
    public @Nullable OffsetDateTime createTime() {
        return time("createTime");
    }

    /** The workout's name in the person's language; the vendor writes its own unless the type is OTHER. */
    public @Nullable String displayName() {
        return text("displayName");
    }

    /** When it was started, paused, resumed and stopped. Empty when the vendor does not say. */
    public List<ExerciseEvent> exerciseEvents() {
        return objects("exerciseEvents", ExerciseEvent::of);
    }

    /** More about the workout. */
    public @Nullable ExerciseMetadata exerciseMetadata() {
        return object("exerciseMetadata", ExerciseMetadata::of);
    }

    /** What kind of workout it was; see {@link ExerciseType}. */
    public @Nullable String exerciseType() {
        return text("exerciseType");
    }

    /** The totals. */
    public @Nullable MetricsSummary metricsSummary() {
        return object("metricsSummary", MetricsSummary::of);
    }

    /** What the person noted. */
    public @Nullable String notes() {
        return text("notes");
    }

    /** The laps that the person or the device marked; they do not overlap. Empty when the vendor does not say. */
    public List<SplitSummary> splitSummaries() {
        return objects("splitSummaries", SplitSummary::of);
    }

    /** The laps of a kilometre or a mile each; empty for a shorter way. Empty when the vendor does not say. */
    public List<SplitSummary> splits() {
        return objects("splits", SplitSummary::of);
    }

    /** When the vendor changed it last. */
    public @Nullable OffsetDateTime updateTime() {
        return time("updateTime");
    }

    /** Begins one to write. */
    public static Builder builder() {
        return new Builder(null, null);
    }

    /** Begins one that is like this one. */
    public Builder toBuilder() {
        return new Builder(toMap(), observed());
    }

    /** Puts one together. Not thread-safe. */
    public static final class Builder {
        private final @Nullable Map<String, Object> before;
        private final Map<String, Object> members = new LinkedHashMap<>();
        private @Nullable ObservedTime observed;

        private Builder(@Nullable Map<String, Object> before, @Nullable ObservedTime observed) {
            this.before = before;
            members.putAll(before == null ? Map.of() : before);
            this.observed = observed;
        }

        /** From when to when it was, each with the offset that was in force. */
        public Builder interval(OffsetDateTime start, OffsetDateTime end) {
            observed = new ObservedTime.Interval(start, end);
            return this;
        }

        /** How long it took without pauses. */
        public Builder activeDuration(Duration activeDuration) {
            members.put("activeDuration", activeDuration);
            return this;
        }

        /** The workout's name in the person's language; the vendor writes its own unless the type is OTHER; required. */
        public Builder displayName(String displayName) {
            members.put("displayName", displayName);
            return this;
        }

        /** When it was started, paused, resumed and stopped. */
        public Builder exerciseEvents(List<ExerciseEvent> exerciseEvents) {
            members.put("exerciseEvents", exerciseEvents.stream().map(Members::toMap).toList());
            return this;
        }

        /** More about the workout. */
        public Builder exerciseMetadata(ExerciseMetadata exerciseMetadata) {
            members.put("exerciseMetadata", exerciseMetadata.toMap());
            return this;
        }

        /** What kind of workout it was; see {@link ExerciseType}; required. */
        public Builder exerciseType(String exerciseType) {
            members.put("exerciseType", exerciseType);
            return this;
        }

        /** The totals; required. */
        public Builder metricsSummary(MetricsSummary metricsSummary) {
            members.put("metricsSummary", metricsSummary.toMap());
            return this;
        }

        /** What the person noted. */
        public Builder notes(String notes) {
            members.put("notes", notes);
            return this;
        }

        /** The laps that the person or the device marked; they do not overlap. */
        public Builder splitSummaries(List<SplitSummary> splitSummaries) {
            members.put("splitSummaries", splitSummaries.stream().map(Members::toMap).toList());
            return this;
        }

        /** The laps of a kilometre or a mile each; empty for a shorter way. */
        public Builder splits(List<SplitSummary> splits) {
            members.put("splits", splits.stream().map(Members::toMap).toList());
            return this;
        }

        /**
         * The finished one.
         *
         * @throws io.github.camelfitbit.error.InvalidArgumentException when a required member is missing, a
         *         number lies outside its range, a duration is below zero, or a word is none of the known
         *         ones; what was not set here is not judged
         */
        public Exercise build() {
            return new Exercise(observed, Vocabulary.EXERCISE.checked(before, members));
        }
    }
}
