package io.github.camelfitbit.body;

import java.util.Map;

import io.github.camelfitbit.model.DataPoint;
import io.github.camelfitbit.model.DataType;
import io.github.camelfitbit.model.ObservedTime;
import org.jspecify.annotations.Nullable;

/**
 * Skin temperature of a night against what is usual for the person. Immutable.
 * <p>What a record of {@code fitbit:daily-sleep-temperature-derivations} holds. What is not known is null.
 *
 * @see <a href="https://developers.google.com/health/reference/rest">Google Health API v4, schemas</a>
 */
public final class DailySleepTemperatureDerivations extends Body {

    /** How it is read from data points and values. */
    public static final BodyType<DailySleepTemperatureDerivations> TYPE =
            new BodyType<>(DailySleepTemperatureDerivations.class, DataType.DAILY_SLEEP_TEMPERATURE_DERIVATIONS, false, Vocabulary.DAILY_SLEEP_TEMPERATURE_DERIVATIONS, DailySleepTemperatureDerivations::new);

    private DailySleepTemperatureDerivations(@Nullable ObservedTime observed, Map<?, ?> value) {
        super(Vocabulary.DAILY_SLEEP_TEMPERATURE_DERIVATIONS, observed, value);
    }

    /**
     * Reads a data point; nothing of its value is lost.
     *
     * @throws io.github.camelfitbit.error.InvalidArgumentException when it is a point of something else
     */
    public static DailySleepTemperatureDerivations of(DataPoint point) {
        return TYPE.read(point);
    }

    /** Reads a value, which has no time of its own; nothing of it is lost. */
    public static DailySleepTemperatureDerivations of(Map<?, ?> value) {
        return TYPE.read(null, value);
    }

    @Override
    public BodyType<DailySleepTemperatureDerivations> bodyType() {
        return TYPE;
    }

    /** What is usual for the person: the median of the past 30 nights, in degrees Celsius. */
    public @Nullable Double baselineTemperatureCelsius() {
        return number("baselineTemperatureCelsius");
    }

    /** Mean skin temperature of the night, in degrees Celsius. */
    public @Nullable Double nightlyTemperatureCelsius() {
        return number("nightlyTemperatureCelsius");
    }

    /** Spread of the nights of the past 30 days about what is usual, in degrees Celsius. */
    public @Nullable Double relativeNightlyStddev30dCelsius() {
        return number("relativeNightlyStddev30dCelsius");
    }
}
