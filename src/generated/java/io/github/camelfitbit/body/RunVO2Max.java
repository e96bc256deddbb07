package io.github.camelfitbit.body;

import java.util.Map;

import io.github.camelfitbit.model.DataPoint;
import io.github.camelfitbit.model.DataType;
import io.github.camelfitbit.model.ObservedTime;
import org.jspecify.annotations.Nullable;

/**
 * Cardio fitness found from one run. Immutable.
 * <p>What a record of {@code fitbit:run-vo2-max} holds. What is not known is null.
 *
 * @see <a href="https://developers.google.com/health/reference/rest">Google Health API v4, schemas</a>
 */
public final class RunVO2Max extends Body {

    /** How it is read from data points and values. */
    public static final BodyType<RunVO2Max> TYPE =
            new BodyType<>(RunVO2Max.class, DataType.RUN_VO2_MAX, false, Vocabulary.RUN_VO2_MAX, RunVO2Max::new);

    private RunVO2Max(@Nullable ObservedTime observed, Map<?, ?> value) {
        super(Vocabulary.RUN_VO2_MAX, observed, value);
    }

    /**
     * Reads a data point; nothing of its value is lost.
     *
     * @throws io.github.camelfitbit.error.InvalidArgumentException when it is a point of something else
     */
    public static RunVO2Max of(DataPoint point) {
        return TYPE.read(point);
    }

    /** Reads a value, which has no time of its own; nothing of it is lost. */
    public static RunVO2Max of(Map<?, ?> value) {
        return TYPE.read(null, value);
    }

    @Override
    public BodyType<RunVO2Max> bodyType() {
        return TYPE;
    }

    /** Most oxygen the body can use, found from a run, in millilitres per kilogram and minute; 0 to 100. */
    public @Nullable Double runVo2Max() {
        return number("runVo2Max");
    }
}
