package io.github.camelfitbit.body;

import java.util.Map;

import io.github.camelfitbit.model.DataPoint;
import io.github.camelfitbit.model.DataType;
import io.github.camelfitbit.model.ObservedTime;
import org.jspecify.annotations.Nullable;

/**
 * A roll-up of active-energy-burned. Immutable.
 * <p>What a roll-up of {@code fitbit:active-energy-burned} holds. What is not known is null.
 *
 * @see <a href="https://developers.google.com/health/reference/rest">Google Health API v4, schemas</a>
 */
public final class ActiveEnergyBurnedRollUp extends Body {

    /** How it is read from data points and values. */
    public static final BodyType<ActiveEnergyBurnedRollUp> TYPE =
            new BodyType<>(ActiveEnergyBurnedRollUp.class, DataType.ACTIVE_ENERGY_BURNED, true, Vocabulary.ACTIVE_ENERGY_BURNED_ROLL_UP, ActiveEnergyBurnedRollUp::new);

    private ActiveEnergyBurnedRollUp(@Nullable ObservedTime observed, Map<?, ?> value) {
        super(Vocabulary.ACTIVE_ENERGY_BURNED_ROLL_UP, observed, value);
    }

    /**
     * Reads a data point; nothing of its value is lost.
     *
     * @throws io.github.camelfitbit.error.InvalidArgumentException when it is a point of something else
     */
    public static ActiveEnergyBurnedRollUp of(DataPoint point) {
        return TYPE.read(point);
    }

    /** Reads a value, which has no time of its own; nothing of it is lost. */
    public static ActiveEnergyBurnedRollUp of(Map<?, ?> value) {
        return TYPE.read(null, value);
    }

    @Override
    public BodyType<ActiveEnergyBurnedRollUp> bodyType() {
        return TYPE;
    }

    /** Energy burned by moving within the window, in kilocalories. */
    public @Nullable Double kcalSum() {
        return number("kcalSum");
    }
}
