package io.github.camelfitbit.body;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * More about what a skin temperature sensor measured. Immutable.
 *
 * @see <a href="https://developers.google.com/health/reference/rest">Google Health API v4, schemas</a>
 */
public final class SkinTemperatureSensorMetadata extends Members {

    private SkinTemperatureSensorMetadata(Map<?, ?> members) {
        super(Vocabulary.SKIN_TEMPERATURE_SENSOR_METADATA, members);
    }

    /** Reads its members; nothing of them is lost. */
    public static SkinTemperatureSensorMetadata of(Map<?, ?> members) {
        return new SkinTemperatureSensorMetadata(members);
    }

    /** Where on the body it was measured; see {@link SkinTemperatureLocation}. */
    public @Nullable String measurementLocation() {
        return text("measurementLocation");
    }

    /** State of the measurement; its values are not known. */
    public @Nullable String measurementState() {
        return text("measurementState");
    }
}
