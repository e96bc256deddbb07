package io.github.camelfitbit.body;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A stretch of time that was analysed for an irregular rhythm. Immutable.
 *
 * @see <a href="https://developers.google.com/health/reference/rest">Google Health API v4, schemas</a>
 */
public final class AlertWindow extends Members {

    private AlertWindow(Map<?, ?> members) {
        super(Vocabulary.ALERT_WINDOW, members);
    }

    /** Reads its members; nothing of them is lost. */
    public static AlertWindow of(Map<?, ?> members) {
        return new AlertWindow(members);
    }

    /** When the stretch ended. */
    public @Nullable OffsetDateTime endTime() {
        return time("endTime");
    }

    /** The beats of the stretch. Empty when the vendor does not say. */
    public List<HeartBeat> heartBeats() {
        return objects("heartBeats", HeartBeat::of);
    }

    /** Whether signs of atrial fibrillation were found; false does not rule it out. */
    public @Nullable Boolean positive() {
        return bool("positive");
    }

    /** When the stretch began. */
    public @Nullable OffsetDateTime startTime() {
        return time("startTime");
    }
}
