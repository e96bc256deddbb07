package io.github.camelfitbit.body;

import java.util.Map;

import io.github.camelfitbit.model.DataPoint;
import io.github.camelfitbit.model.DataType;
import io.github.camelfitbit.model.ObservedTime;
import org.jspecify.annotations.Nullable;

/**
 * A roll-up of body-fat. Immutable.
 * <p>What a roll-up of {@code fitbit:body-fat} holds. What is not known is null.
 *
 * @see <a href="https://developers.google.com/health/reference/rest">Google Health API v4, schemas</a>
 */
public final class BodyFatRollUp extends Body {

    /** How it is read from data points and values. */
    public static final BodyType<BodyFatRollUp> TYPE =
            new BodyType<>(BodyFatRollUp.class, DataType.BODY_FAT, true, Vocabulary.BODY_FAT_ROLL_UP, BodyFatRollUp::new);

    private BodyFatRollUp(@Nullable ObservedTime observed, Map<?, ?> value) {
        super(Vocabulary.BODY_FAT_ROLL_UP, observed, value);
    }

    /**
     * Reads a data point; nothing of its value is lost.
     *
     * @throws io.github.camelfitbit.error.InvalidArgumentException when it is a point of something else
     */
    public static BodyFatRollUp of(DataPoint point) {
        return TYPE.read(point);
    }

    /** Reads a value, which has no time of its own; nothing of it is lost. */
    public static BodyFatRollUp of(Map<?, ?> value) {
        return TYPE.read(null, value);
    }

    @Override
    public BodyType<BodyFatRollUp> bodyType() {
        return TYPE;
    }

    /** Mean share of the body's mass that is fat, in percent. */
    public @Nullable Double bodyFatPercentageAvg() {
        return number("bodyFatPercentageAvg");
    }
}
