package io.github.camelfitbit.body;

import java.util.Map;

import io.github.camelfitbit.model.DataPoint;
import io.github.camelfitbit.model.DataType;
import io.github.camelfitbit.model.ObservedTime;
import org.jspecify.annotations.Nullable;

/**
 * Energy the body burns at rest. Immutable.
 * <p>What a record of {@code fitbit:basal-energy-burned} holds. What is not known is null.
 *
 * @see <a href="https://developers.google.com/health/reference/rest">Google Health API v4, schemas</a>
 */
public final class BasalEnergyBurned extends Body {

    /** How it is read from data points and values. */
    public static final BodyType<BasalEnergyBurned> TYPE =
            new BodyType<>(BasalEnergyBurned.class, DataType.BASAL_ENERGY_BURNED, false, Vocabulary.BASAL_ENERGY_BURNED, BasalEnergyBurned::new);

    private BasalEnergyBurned(@Nullable ObservedTime observed, Map<?, ?> value) {
        super(Vocabulary.BASAL_ENERGY_BURNED, observed, value);
    }

    /**
     * Reads a data point; nothing of its value is lost.
     *
     * @throws io.github.camelfitbit.error.InvalidArgumentException when it is a point of something else
     */
    public static BasalEnergyBurned of(DataPoint point) {
        return TYPE.read(point);
    }

    /** Reads a value, which has no time of its own; nothing of it is lost. */
    public static BasalEnergyBurned of(Map<?, ?> value) {
        return TYPE.read(null, value);
    }

    @Override
    public BodyType<BasalEnergyBurned> bodyType() {
        return TYPE;
    }

    /** Energy the body burns at rest, in kilocalories. */
    public @Nullable Double kcal() {
        return number("kcal");
    }
}
