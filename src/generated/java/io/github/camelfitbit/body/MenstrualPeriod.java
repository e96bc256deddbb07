package io.github.camelfitbit.body;

import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;

import io.github.camelfitbit.model.DataPoint;
import io.github.camelfitbit.model.DataType;
import io.github.camelfitbit.model.ObservedTime;
import org.jspecify.annotations.Nullable;

/**
 * A menstrual period; can be written only. Immutable.
 * <p>What a record of {@code fitbit:menstrual-period} holds. What is not known is null.
 *
 * @see <a href="https://developers.google.com/health/reference/rest">Google Health API v4, schemas</a>
 */
public final class MenstrualPeriod extends Body {

    /** How it is read from data points and values. */
    public static final BodyType<MenstrualPeriod> TYPE =
            new BodyType<>(MenstrualPeriod.class, DataType.MENSTRUAL_PERIOD, false, Vocabulary.MENSTRUAL_PERIOD, MenstrualPeriod::new);

    private MenstrualPeriod(@Nullable ObservedTime observed, Map<?, ?> value) {
        super(Vocabulary.MENSTRUAL_PERIOD, observed, value);
    }

    /**
     * Reads a data point; nothing of its value is lost.
     *
     * @throws io.github.camelfitbit.error.InvalidArgumentException when it is a point of something else
     */
    public static MenstrualPeriod of(DataPoint point) {
        return TYPE.read(point);
    }

    /** Reads a value, which has no time of its own; nothing of it is lost. */
    public static MenstrualPeriod of(Map<?, ?> value) {
        return TYPE.read(null, value);
    }

    @Override
    public BodyType<MenstrualPeriod> bodyType() {
        return TYPE;
    }

    /** What the person noted. */
    public @Nullable String notes() {
        return text("notes");
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

        /** What the person noted. */
        public Builder notes(String notes) {
            members.put("notes", notes);
            return this;
        }

        /**
         * The finished one.
         *
         * @throws io.github.camelfitbit.error.InvalidArgumentException when a required member is missing, a
         *         number lies outside its range, a duration is below zero, or a word is none of the known
         *         ones; what was not set here is not judged
         */
        public MenstrualPeriod build() {
            return new MenstrualPeriod(observed, Vocabulary.MENSTRUAL_PERIOD.checked(before, members));
        }
    }
}
