package io.github.camelfitbit.body;

import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;

import io.github.camelfitbit.model.DataPoint;
import io.github.camelfitbit.model.DataType;
import io.github.camelfitbit.model.ObservedTime;
import org.jspecify.annotations.Nullable;

/**
 * Something that was drunk. Immutable.
 * <p>What a record of {@code fitbit:hydration-log} holds. What is not known is null.
 *
 * @see <a href="https://developers.google.com/health/reference/rest">Google Health API v4, schemas</a>
 */
public final class HydrationLog extends Body {

    /** How it is read from data points and values. */
    public static final BodyType<HydrationLog> TYPE =
            new BodyType<>(HydrationLog.class, DataType.HYDRATION_LOG, false, Vocabulary.HYDRATION_LOG, HydrationLog::new);

    private HydrationLog(@Nullable ObservedTime observed, Map<?, ?> value) {
        super(Vocabulary.HYDRATION_LOG, observed, value);
    }

    /**
     * Reads a data point; nothing of its value is lost.
     *
     * @throws io.github.camelfitbit.error.InvalidArgumentException when it is a point of something else
     */
    public static HydrationLog of(DataPoint point) {
        return TYPE.read(point);
    }

    /** Reads a value, which has no time of its own; nothing of it is lost. */
    public static HydrationLog of(Map<?, ?> value) {
        return TYPE.read(null, value);
    }

    @Override
    public BodyType<HydrationLog> bodyType() {
        return TYPE;
    }

    /** What was drunk. */
    public @Nullable VolumeQuantity amountConsumed() {
        return object("amountConsumed", VolumeQuantity::of);
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

        /** What was drunk; required. */
        public Builder amountConsumed(VolumeQuantity amountConsumed) {
            members.put("amountConsumed", amountConsumed.toMap());
            return this;
        }

        /**
         * The finished one.
         *
         * @throws io.github.camelfitbit.error.InvalidArgumentException when a required member is missing, a
         *         number lies outside its range, a duration is below zero, or a word is none of the known
         *         ones; what was not set here is not judged
         */
        public HydrationLog build() {
            return new HydrationLog(observed, Vocabulary.HYDRATION_LOG.checked(before, members));
        }
    }
}
