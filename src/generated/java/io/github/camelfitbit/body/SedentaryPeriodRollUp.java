package io.github.camelfitbit.body;

import java.time.Duration;
import java.util.Map;

import io.github.camelfitbit.model.DataPoint;
import io.github.camelfitbit.model.DataType;
import io.github.camelfitbit.model.ObservedTime;
import org.jspecify.annotations.Nullable;

/**
 * A roll-up of sedentary-period. Immutable.
 * <p>What a roll-up of {@code fitbit:sedentary-period} holds. What is not known is null.
 *
 * @see <a href="https://developers.google.com/health/reference/rest">Google Health API v4, schemas</a>
 */
public final class SedentaryPeriodRollUp extends Body {

    /** How it is read from data points and values. */
    public static final BodyType<SedentaryPeriodRollUp> TYPE =
            new BodyType<>(SedentaryPeriodRollUp.class, DataType.SEDENTARY_PERIOD, true, Vocabulary.SEDENTARY_PERIOD_ROLL_UP, SedentaryPeriodRollUp::new);

    private SedentaryPeriodRollUp(@Nullable ObservedTime observed, Map<?, ?> value) {
        super(Vocabulary.SEDENTARY_PERIOD_ROLL_UP, observed, value);
    }

    /**
     * Reads a data point; nothing of its value is lost.
     *
     * @throws io.github.camelfitbit.error.InvalidArgumentException when it is a point of something else
     */
    public static SedentaryPeriodRollUp of(DataPoint point) {
        return TYPE.read(point);
    }

    /** Reads a value, which has no time of its own; nothing of it is lost. */
    public static SedentaryPeriodRollUp of(Map<?, ?> value) {
        return TYPE.read(null, value);
    }

    @Override
    public BodyType<SedentaryPeriodRollUp> bodyType() {
        return TYPE;
    }

    /** Time spent sedentary within the window. */
    public @Nullable Duration durationSum() {
        return duration("durationSum");
    }
}
