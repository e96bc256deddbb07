package io.github.camelfitbit.body;

import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;

import io.github.camelfitbit.model.DataPoint;
import io.github.camelfitbit.model.DataType;
import io.github.camelfitbit.model.ObservedTime;
import org.jspecify.annotations.Nullable;

/**
 * Share of the body's mass that is fat. Immutable.
 * <p>What a record of {@code fitbit:body-fat} holds. What is not known is null.
 *
 * @see <a href="https://developers.google.com/health/reference/rest">Google Health API v4, schemas</a>
 */
public final class BodyFat extends Body {

    /** How it is read from data points and values. */
    public static final BodyType<BodyFat> TYPE =
            new BodyType<>(BodyFat.class, DataType.BODY_FAT, false, Vocabulary.BODY_FAT, BodyFat::new);

    private BodyFat(@Nullable ObservedTime observed, Map<?, ?> value) {
        super(Vocabulary.BODY_FAT, observed, value);
    }

    /**
     * Reads a data point; nothing of its value is lost.
     *
     * @throws io.github.camelfitbit.error.InvalidArgumentException when it is a point of something else
     */
    public static BodyFat of(DataPoint point) {
        return TYPE.read(point);
    }

    /** Reads a value, which has no time of its own; nothing of it is lost. */
    public static BodyFat of(Map<?, ?> value) {
        return TYPE.read(null, value);
    }

    @Override
    public BodyType<BodyFat> bodyType() {
        return TYPE;
    }

    /** Share of the body's mass that is fat, in percent; 0 to 100. */
    public @Nullable Double percentage() {
        return number("percentage");
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

        /** When it was; now, unless it is set. */
        public Builder time(OffsetDateTime time) {
            observed = new ObservedTime.Sample(time);
            return this;
        }

        /** Share of the body's mass that is fat, in percent; 0 to 100; required. */
        public Builder percentage(double percentage) {
            members.put("percentage", percentage);
            return this;
        }

        /**
         * The finished one.
         *
         * @throws io.github.camelfitbit.error.InvalidArgumentException when a required member is missing, a
         *         number lies outside its range, a duration is below zero, or a word is none of the known
         *         ones; what was not set here is not judged
         */
        public BodyFat build() {
            return new BodyFat(observed, Vocabulary.BODY_FAT.checked(before, members));
        }
    }
}
