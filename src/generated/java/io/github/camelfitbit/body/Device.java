package io.github.camelfitbit.body;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The device a record comes from. Immutable.
 *
 * @see <a href="https://developers.google.com/health/reference/rest">Google Health API v4, schemas</a>
 */
public final class Device extends Members {

    private Device(Map<?, ?> members) {
        super(Vocabulary.DEVICE, members);
    }

    /** Reads its members; nothing of them is lost. */
    public static Device of(Map<?, ?> members) {
        return new Device(members);
    }

    /** The device's name. */
    public @Nullable String displayName() {
        return text("displayName");
    }

    /** What kind of device it is; see {@link FormFactor}. */
    public @Nullable String formFactor() {
        return text("formFactor");
    }

    /** Who made the device. */
    public @Nullable String manufacturer() {
        return text("manufacturer");
    }
}
