package io.github.camelfitbit.body;

import java.util.Map;

import io.github.camelfitbit.model.DataPoint;
import io.github.camelfitbit.model.DataType;
import io.github.camelfitbit.model.ObservedTime;
import org.jspecify.annotations.Nullable;

/**
 * Energy burned by moving, on top of what the body burns at rest. Immutable.
 * <p>What a record of {@code fitbit:active-energy-burned} holds. What is not known is null.
 *
 * @see <a href="https://developers.google.com/health/reference/rest">Google Health API v4, schemas</a>
 */
public final class ActiveEnergyBurned extends Body {

    /** How it is read from data points and values. */
    public static final BodyType<ActiveEnergyBurned> TYPE =
            new BodyType<>(ActiveEnergyBurned.class, DataType.ACTIVE_ENERGY_BURNED, false, Vocabulary.ACTIVE_ENERGY_BURNED, ActiveEnergyBurned::new);

    private ActiveEnergyBurned(@Nullable ObservedTime observed, Map<?, ?> value) {
        super(Vocabulary.ACTIVE_ENERGY_BURNED, observed, value);
    }

    /**
     * Reads a data point; nothing of its value is lost.
     *
     * @throws io.github.camelfitbit.error.InvalidArgumentException when it is a point of something else
     */
    public static ActiveEnergyBurned of(DataPoint point) {
        return TYPE.read(point);
    }

    /** Reads a value, which has no time of its own; nothing of it is lost. */
    public static ActiveEnergyBurned of(Map<?, ?> value) {
        return TYPE.read(null, value);
    }

    @Override
    public BodyType<ActiveEnergyBurned> bodyType() {
        return TYPE;
    }

    /** Energy burned by moving, on top of what the body burns at rest, in kilocalories; 0 to 1000000. */
    public @Nullable Double kcal() {
        return number("kcal");
    }
}
