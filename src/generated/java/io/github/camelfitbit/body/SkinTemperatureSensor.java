package io.github.camelfitbit.body;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What one skin temperature sensor measured. Immutable.
 *
 * @see <a href="https://developers.google.com/health/reference/rest">Google Health API v4, schemas</a>
 */
public final class SkinTemperatureSensor extends Members {

    private SkinTemperatureSensor(Map<?, ?> members) {
        super(Vocabulary.SKIN_TEMPERATURE_SENSOR, members);
    }

    /** Reads its members; nothing of them is lost. */
    public static SkinTemperatureSensor of(Map<?, ?> members) {
        return new SkinTemperatureSensor(members);
    }

    /** Temperature of the skin, in degrees Celsius. */
    public @Nullable Double temperatureCelsius() {
        return number("temperatureCelsius");
    }

    /** More about the measurement. */
    public @Nullable SkinTemperatureSensorMetadata metadata() {
        return object("metadata", SkinTemperatureSensorMetadata::of);
    }
}
