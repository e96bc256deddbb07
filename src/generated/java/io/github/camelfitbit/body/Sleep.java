package io.github.camelfitbit.body;

import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.camelfitbit.model.DataPoint;
import io.github.camelfitbit.model.DataType;
import io.github.camelfitbit.model.ObservedTime;
import org.jspecify.annotations.Nullable;

/**
 * A night or a nap, with its stages where they were found. Immutable.
 * <p>What a record of {@code fitbit:sleep} holds. What is not known is null.
 *
 * @see <a href="https://developers.google.com/health/reference/rest">Google Health API v4, schemas</a>
 */
public final class Sleep extends Body {

    /** How it is read from data points and values. */
    public static final BodyType<Sleep> TYPE =
            new BodyType<>(Sleep.class, DataType.SLEEP, false, Vocabulary.SLEEP, Sleep::new);

    private Sleep(@Nullable ObservedTime observed, Map<?, ?> value) {
        super(Vocabulary.SLEEP, observed, value);
    }

    /**
     * Reads a data point; nothing of its value is lost.
     *
     * @throws io.github.camelfitbit.error.InvalidArgumentException when it is a point of something else
     */
    public static Sleep of(DataPoint point) {
        return TYPE.read(point);
    }

    /** Reads a value, which has no time of its own; nothing of it is lost. */
    public static Sleep of(Map<?, ?> value) {
        return TYPE.read(null, value);
    }

    @Override
    public BodyType<Sleep> bodyType() {
        return TYPE;
    }

    /** When the vendor got it. */
    public @Nullable OffsetDateTime createTime() {
        return time("createTime");
    }

    /** How the night was found and analysed. */
    public @Nullable SleepMetadata metadata() {
        return object("metadata", SleepMetadata::of);
    }

    /** When the person was out of bed. Empty when the vendor does not say. */
    public List<OutOfBedSegment> outOfBedSegments() {
        return objects("outOfBedSegments", OutOfBedSegment::of);
    }

    /** Times awake too short to end a stage. Empty when the vendor does not say. */
    public List<SleepStage> shortAwakenings() {
        return objects("shortAwakenings", SleepStage::of);
    }

    /** The stages from the beginning to the end. Empty when the vendor does not say. */
    public List<SleepStage> stages() {
        return objects("stages", SleepStage::of);
    }

    /** The totals. */
    public @Nullable SleepSummary summary() {
        return object("summary", SleepSummary::of);
    }

    /** Whether it has stages; see {@link SleepType}. */
    public @Nullable String type() {
        return text("type");
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

        /** How the night was found and analysed. */
        public Builder metadata(SleepMetadata metadata) {
            members.put("metadata", metadata.toMap());
            return this;
        }

        /** When the person was out of bed. */
        public Builder outOfBedSegments(List<OutOfBedSegment> outOfBedSegments) {
            members.put("outOfBedSegments", outOfBedSegments.stream().map(Members::toMap).toList());
            return this;
        }

        /** The stages from the beginning to the end. */
        public Builder stages(List<SleepStage> stages) {
            members.put("stages", stages.stream().map(Members::toMap).toList());
            return this;
        }

        /** Whether it has stages; see {@link SleepType}. */
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
        public Sleep build() {
            return new Sleep(observed, Vocabulary.SLEEP.checked(before, members));
        }
    }
}
