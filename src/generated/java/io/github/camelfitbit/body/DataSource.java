package io.github.camelfitbit.body;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Where a record comes from. Immutable.
 *
 * @see <a href="https://developers.google.com/health/reference/rest">Google Health API v4, schemas</a>
 */
public final class DataSource extends Members {

    private DataSource(Map<?, ?> members) {
        super(Vocabulary.DATA_SOURCE, members);
    }

    /** Reads its members; nothing of them is lost. */
    public static DataSource of(Map<?, ?> members) {
        return new DataSource(members);
    }

    /** The application that wrote it. */
    public @Nullable Application application() {
        return object("application", Application::of);
    }

    /** The device that measured it. */
    public @Nullable Device device() {
        return object("device", Device::of);
    }

    /** The platform it came in through; see {@link Platform}. */
    public @Nullable String platform() {
        return text("platform");
    }

    /** How it was recorded; see {@link RecordingMethod}. */
    public @Nullable String recordingMethod() {
        return text("recordingMethod");
    }
}
