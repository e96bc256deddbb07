package io.github.camelfitbit.body;

import java.util.Map;

import io.github.camelfitbit.model.DataPoint;
import io.github.camelfitbit.model.DataType;
import io.github.camelfitbit.model.ObservedTime;
import org.jspecify.annotations.Nullable;

/**
 * A roll-up of run-vo2-max. Immutable.
 * <p>What a roll-up of {@code fitbit:run-vo2-max} holds. What is not known is null.
 *
 * @see <a href="https://developers.google.com/health/reference/rest">Google Health API v4, schemas</a>
 */
public final class RunVO2MaxRollUp extends Body {

    /** How it is read from data points and values. */
    public static final BodyType<RunVO2MaxRollUp> TYPE =
            new BodyType<>(RunVO2MaxRollUp.class, DataType.RUN_VO2_MAX, true, Vocabulary.RUN_VO2_MAX_ROLL_UP, RunVO2MaxRollUp::new);

    private RunVO2MaxRollUp(@Nullable ObservedTime observed, Map<?, ?> value) {
        super(Vocabulary.RUN_VO2_MAX_ROLL_UP, observed, value);
    }

    /**
     * Reads a data point; nothing of its value is lost.
     *
     * @throws io.github.camelfitbit.error.InvalidArgumentException when it is a point of something else
     */
    public static RunVO2MaxRollUp of(DataPoint point) {
        return TYPE.read(point);
    }

    /** Reads a value, which has no time of its own; nothing of it is lost. */
    public static RunVO2MaxRollUp of(Map<?, ?> value) {
        return TYPE.read(null, value);
    }

    @Override
    public BodyType<RunVO2MaxRollUp> bodyType() {
        return TYPE;
    }

    /** Mean of the runs of the window, in millilitres per kilogram and minute. */
    public @Nullable Double rateAvg() {
        return number("rateAvg");
    }

    /** Best run of the window, in millilitres per kilogram and minute. */
    public @Nullable Double rateMax() {
        return number("rateMax");
    }

    /** Worst run of the window, in millilitres per kilogram and minute. */
    public @Nullable Double rateMin() {
        return number("rateMin");
    }
}
