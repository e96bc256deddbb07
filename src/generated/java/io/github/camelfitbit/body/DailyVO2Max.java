package io.github.camelfitbit.body;

import java.util.Map;

import io.github.camelfitbit.model.DataPoint;
import io.github.camelfitbit.model.DataType;
import io.github.camelfitbit.model.ObservedTime;
import org.jspecify.annotations.Nullable;

/**
 * Cardio fitness of a day. Immutable.
 * <p>What a record of {@code fitbit:daily-vo2-max} holds. What is not known is null.
 *
 * @see <a href="https://developers.google.com/health/reference/rest">Google Health API v4, schemas</a>
 */
public final class DailyVO2Max extends Body {

    /** How it is read from data points and values. */
    public static final BodyType<DailyVO2Max> TYPE =
            new BodyType<>(DailyVO2Max.class, DataType.DAILY_VO2_MAX, false, Vocabulary.DAILY_VO2_MAX, DailyVO2Max::new);

    private DailyVO2Max(@Nullable ObservedTime observed, Map<?, ?> value) {
        super(Vocabulary.DAILY_VO2_MAX, observed, value);
    }

    /**
     * Reads a data point; nothing of its value is lost.
     *
     * @throws io.github.camelfitbit.error.InvalidArgumentException when it is a point of something else
     */
    public static DailyVO2Max of(DataPoint point) {
        return TYPE.read(point);
    }

    /** Reads a value, which has no time of its own; nothing of it is lost. */
    public static DailyVO2Max of(Map<?, ?> value) {
        return TYPE.read(null, value);
    }

    @Override
    public BodyType<DailyVO2Max> bodyType() {
        return TYPE;
    }

    /** How the figure compares with people of the same age and sex; see {@link CardioFitnessLevel}. */
    public @Nullable String cardioFitnessLevel() {
        return text("cardioFitnessLevel");
    }

    /** Whether it was estimated without a run. */
    public @Nullable Boolean estimated() {
        return bool("estimated");
    }

    /** Most oxygen the body can use, in millilitres per kilogram and minute; 0 to 100. */
    public @Nullable Double vo2Max() {
        return number("vo2Max");
    }

    /** How uncertain the figure is. */
    public @Nullable Double vo2MaxCovariance() {
        return number("vo2MaxCovariance");
    }
}
