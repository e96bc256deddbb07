package io.github.camelfitbit.body;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The ids of a person. Immutable.
 *
 * @see <a href="https://developers.google.com/health/reference/rest">Google Health API v4, schemas</a>
 */
public final class Identity extends Members {

    private Identity(Map<?, ?> members) {
        super(Vocabulary.IDENTITY, members);
    }

    /** Reads its members; nothing of them is lost. */
    public static Identity of(Map<?, ?> members) {
        return new Identity(members);
    }

    /** The person's id at the Google Health API. */
    public @Nullable String healthUserId() {
        return text("healthUserId");
    }

    /** The person's id at the Fitbit Web API. */
    public @Nullable String legacyUserId() {
        return text("legacyUserId");
    }

    /** Its resource name at the vendor. */
    public @Nullable String name() {
        return text("name");
    }
}
