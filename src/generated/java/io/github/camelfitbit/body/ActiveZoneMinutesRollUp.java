package io.github.camelfitbit.body;

import java.util.Map;

import io.github.camelfitbit.model.DataPoint;
import io.github.camelfitbit.model.DataType;
import io.github.camelfitbit.model.ObservedTime;
import org.jspecify.annotations.Nullable;

/**
 * A roll-up of active-zone-minutes. Immutable.
 * <p>What a roll-up of {@code fitbit:active-zone-minutes} holds. What is not known is null.
 *
 * @see <a href="https://developers.google.com/health/reference/rest">Google Health API v4, schemas</a>
 */
public final class ActiveZoneMinutesRollUp extends Body {

    /** How it is read from data points and values. */
    public static final BodyType<ActiveZoneMinutesRollUp> TYPE =
            new BodyType<>(ActiveZoneMinutesRollUp.class, DataType.ACTIVE_ZONE_MINUTES, true, Vocabulary.ACTIVE_ZONE_MINUTES_ROLL_UP, ActiveZoneMinutesRollUp::new);

    private ActiveZoneMinutesRollUp(@Nullable ObservedTime observed, Map<?, ?> value) {
        super(Vocabulary.ACTIVE_ZONE_MINUTES_ROLL_UP, observed, value);
    }

    /**
     * Reads a data point; nothing of its value is lost.
     *
     * @throws io.github.camelfitbit.error.InvalidArgumentException when it is a point of something else
     */
    public static ActiveZoneMinutesRollUp of(DataPoint point) {
        return TYPE.read(point);
    }

    /** Reads a value, which has no time of its own; nothing of it is lost. */
    public static ActiveZoneMinutesRollUp of(Map<?, ?> value) {
        return TYPE.read(null, value);
    }

    @Override
    public BodyType<ActiveZoneMinutesRollUp> bodyType() {
        return TYPE;
    }

    /** Minutes earned in the cardio zone, in minutes. */
    public @Nullable Long sumInCardioHeartZone() {
        return integer("sumInCardioHeartZone");
    }

    /** Minutes earned in the fat-burn zone, in minutes. */
    public @Nullable Long sumInFatBurnHeartZone() {
        return integer("sumInFatBurnHeartZone");
    }

    /** Minutes earned in the peak zone, in minutes. */
    public @Nullable Long sumInPeakHeartZone() {
        return integer("sumInPeakHeartZone");
    }
}
