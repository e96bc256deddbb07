package io.github.camelfitbit.body;

import java.time.OffsetDateTime;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * One beat of the heart. Immutable.
 *
 * @see <a href="https://developers.google.com/health/reference/rest">Google Health API v4, schemas</a>
 */
public final class HeartBeat extends Members {

    private HeartBeat(Map<?, ?> members) {
        super(Vocabulary.HEART_BEAT, members);
    }

    /** Reads its members; nothing of them is lost. */
    public static HeartBeat of(Map<?, ?> members) {
        return new HeartBeat(members);
    }

    /** Heart rate from the gap to the following beat, in beats per minute. */
    public @Nullable Long beatsPerMinute() {
        return integer("beatsPerMinute");
    }

    /** When the heart beat. */
    public @Nullable OffsetDateTime physicalTime() {
        return time("physicalTime");
    }
}
