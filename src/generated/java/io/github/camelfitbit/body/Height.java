package io.github.camelfitbit.body;

import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;

import io.github.camelfitbit.model.DataPoint;
import io.github.camelfitbit.model.DataType;
import io.github.camelfitbit.model.ObservedTime;
import org.jspecify.annotations.Nullable;

/**
 * Height of the person. Immutable.
 * <p>What a record of {@code fitbit:height} holds. What is not known is null.
 *
 * @see <a href="https://developers.google.com/health/reference/rest">Google Health API v4, schemas</a>
 */
public final class Height extends Body {

    /** How it is read from data points and values. */
    public static final BodyType<Height> TYPE =
            new BodyType<>(Height.class, DataType.HEIGHT, false, Vocabulary.HEIGHT, Height::new);

    private Height(@Nullable ObservedTime observed, Map<?, ?> value) {
        super(Vocabulary.HEIGHT, observed, value);
    }

    /**
     * Reads a data point; nothing of its value is lost.
     *
     * @throws io.github.camelfitbit.error.InvalidArgumentException when it is a point of something else
     */
    public static Height of(DataPoint point) {
        return TYPE.read(point);
    }

    /** Reads a value, which has no time of its own; nothing of it is lost. */
    public static Height of(Map<?, ?> value) {
        return TYPE.read(null, value);
    }

    @Override
    public BodyType<Height> bodyType() {
        return TYPE;
    }

    /** Height of the person, in millimetres; 0 to 3000. */
    public @Nullable Long heightMillimeters() {
        return integer("heightMillimeters");
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

        /** Height of the person, in millimetres; 0 to 3000; required. */
        public Builder heightMillimeters(long heightMillimeters) {
            members.put("heightMillimeters", heightMillimeters);
            return this;
        }

        /**
         * The finished one.
         *
         * @throws io.github.camelfitbit.error.InvalidArgumentException when a required member is missing, a
         *         number lies outside its range, a duration is below zero, or a word is none of the known
         *         ones; what was not set here is not judged
         */
        public Height build() {
            return new Height(observed, Vocabulary.HEIGHT.checked(before, members));
        }
    }
}
