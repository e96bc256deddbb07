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
 * How the person felt; can be written only. Immutable.
 * <p>What a record of {@code fitbit:moods} holds. What is not known is null.
 *
 * @see <a href="https://developers.google.com/health/reference/rest">Google Health API v4, schemas</a>
 */
public final class Moods extends Body {

    /** How it is read from data points and values. */
    public static final BodyType<Moods> TYPE =
            new BodyType<>(Moods.class, DataType.MOODS, false, Vocabulary.MOODS, Moods::new);

    private Moods(@Nullable ObservedTime observed, Map<?, ?> value) {
        super(Vocabulary.MOODS, observed, value);
    }

    /**
     * Reads a data point; nothing of its value is lost.
     *
     * @throws io.github.camelfitbit.error.InvalidArgumentException when it is a point of something else
     */
    public static Moods of(DataPoint point) {
        return TYPE.read(point);
    }

    /** Reads a value, which has no time of its own; nothing of it is lost. */
    public static Moods of(Map<?, ?> value) {
        return TYPE.read(null, value);
    }

    @Override
    public BodyType<Moods> bodyType() {
        return TYPE;
    }

    /** The moods that were logged; see {@link Mood}. Empty when the vendor does not say. */
    public List<String> moods() {
        return texts("moods");
    }

    /** How pleasant they were; see {@link MoodValence}. Empty when the vendor does not say. */
    public List<String> valences() {
        return texts("valences");
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

        /** The moods that were logged; see {@link Mood}; required. */
        public Builder moods(List<String> moods) {
            members.put("moods", moods);
            return this;
        }

        /** How pleasant they were; see {@link MoodValence}. */
        public Builder valences(List<String> valences) {
            members.put("valences", valences);
            return this;
        }

        /**
         * The finished one.
         *
         * @throws io.github.camelfitbit.error.InvalidArgumentException when a required member is missing, a
         *         number lies outside its range, a duration is below zero, or a word is none of the known
         *         ones; what was not set here is not judged
         */
        public Moods build() {
            return new Moods(observed, Vocabulary.MOODS.checked(before, members));
        }
    }
}
