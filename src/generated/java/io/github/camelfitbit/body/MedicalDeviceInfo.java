package io.github.camelfitbit.body;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What made a medical recording. Immutable.
 *
 * @see <a href="https://developers.google.com/health/reference/rest">Google Health API v4, schemas</a>
 */
public final class MedicalDeviceInfo extends Members {

    private MedicalDeviceInfo(Map<?, ?> members) {
        super(Vocabulary.MEDICAL_DEVICE_INFO, members);
    }

    /** Reads its members; nothing of them is lost. */
    public static MedicalDeviceInfo of(Map<?, ?> members) {
        return new MedicalDeviceInfo(members);
    }

    /** Version of the algorithm. */
    public @Nullable String algorithmVersion() {
        return text("algorithmVersion");
    }

    /** Model of the device. */
    public @Nullable String deviceModel() {
        return text("deviceModel");
    }

    /** Version of the application on the device. */
    public @Nullable String featureVersion() {
        return text("featureVersion");
    }

    /** Version of the device's firmware. */
    public @Nullable String firmwareVersion() {
        return text("firmwareVersion");
    }

    /** Version of the vendor's service. */
    public @Nullable String serviceVersion() {
        return text("serviceVersion");
    }
}
