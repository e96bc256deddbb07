package io.github.camelfitbit.body;

import java.util.Map;

import io.github.camelfitbit.model.DataPoint;
import io.github.camelfitbit.model.DataType;
import io.github.camelfitbit.model.ObservedTime;
import org.jspecify.annotations.Nullable;

/**
 * Active zone minutes earned by a raised heart rate. Immutable.
 * <p>What a record of {@code fitbit:active-zone-minutes} holds. What is not known is null.
 *
 * @see <a href="https://developers.google.com/health/reference/rest">Google Health API v4, schemas</a>
 */
public final class ActiveZoneMinutes extends Body {

    /** How it is read from data points and values. */
    public static final BodyType<ActiveZoneMinutes> TYPE =
            new BodyType<>(ActiveZoneMinutes.class, DataType.ACTIVE_ZONE_MINUTES, false, Vocabulary.ACTIVE_ZONE_MINUTES, ActiveZoneMinutes::new);

    private ActiveZoneMinutes(@Nullable ObservedTime observed, Map<?, ?> value) {
        super(Vocabulary.ACTIVE_ZONE_MINUTES, observed, value);
    }

    /**
     * Reads a data point; nothing of its value is lost.
     *
     * @throws io.github.camelfitbit.error.InvalidArgumentException when it is a point of something else
     */
    public static ActiveZoneMinutes of(DataPoint point) {
        return TYPE.read(point);
    }

    /** Reads a value, which has no time of its own; nothing of it is lost. */
    public static ActiveZoneMinutes of(Map<?, ?> value) {
        return TYPE.read(null, value);
    }

    @Override
    public BodyType<ActiveZoneMinutes> bodyType() {
        return TYPE;
    }

    /** Minutes earned: one for each minute in the fat-burn zone, two in the zones above it, in minutes. */
    public @Nullable Long activeZoneMinutes() {
        return integer("activeZoneMinutes");
    }

    /** The zone in which they were earned; see {@link ActiveZone}. */
    public @Nullable String heartRateZone() {
        return text("heartRateZone");
    }
}
