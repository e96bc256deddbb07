package io.github.camelfitbit.body;

import java.time.OffsetDateTime;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Where a person stands with notifications of irregular rhythm. Immutable.
 *
 * @see <a href="https://developers.google.com/health/reference/rest">Google Health API v4, schemas</a>
 */
public final class IrnProfile extends Members {

    private IrnProfile(Map<?, ?> members) {
        super(Vocabulary.IRN_PROFILE, members);
    }

    /** Reads its members; nothing of them is lost. */
    public static IrnProfile of(Map<?, ?> members) {
        return new IrnProfile(members);
    }

    /** Whether the person's data are analysed. */
    public @Nullable Boolean enrollmentStatus() {
        return bool("enrollmentStatus");
    }

    /** Its resource name at the vendor. */
    public @Nullable String name() {
        return text("name");
    }

    /** Whether the person has gone through the introduction. */
    public @Nullable Boolean onboardingStatus() {
        return bool("onboardingStatus");
    }

    /** When the newest data that can be analysed came in. */
    public @Nullable OffsetDateTime updateTime() {
        return time("updateTime");
    }
}
