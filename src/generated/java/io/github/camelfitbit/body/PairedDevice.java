package io.github.camelfitbit.body;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A device of a person. Immutable.
 *
 * @see <a href="https://developers.google.com/health/reference/rest">Google Health API v4, schemas</a>
 */
public final class PairedDevice extends Members {

    private PairedDevice(Map<?, ?> members) {
        super(Vocabulary.PAIRED_DEVICE, members);
    }

    /** Reads its members; nothing of them is lost. */
    public static PairedDevice of(Map<?, ?> members) {
        return new PairedDevice(members);
    }

    /** Charge of the battery in percent. */
    public @Nullable Long batteryLevel() {
        return integer("batteryLevel");
    }

    /** Charge of the battery in words: High, Medium, Low or Empty. */
    public @Nullable String batteryStatus() {
        return text("batteryStatus");
    }

    /** Tracker or scale; see {@link PairedDeviceType}. */
    public @Nullable String deviceType() {
        return text("deviceType");
    }

    /** Name of the product. */
    public @Nullable String deviceVersion() {
        return text("deviceVersion");
    }

    /** What the device can do. Empty when the vendor does not say. */
    public List<String> features() {
        return texts("features");
    }

    /** When it last talked to the vendor's application. */
    public @Nullable OffsetDateTime lastSyncTime() {
        return time("lastSyncTime");
    }

    /** Its hardware address. */
    public @Nullable String macAddress() {
        return text("macAddress");
    }

    /** Its resource name at the vendor. */
    public @Nullable String name() {
        return text("name");
    }
}
