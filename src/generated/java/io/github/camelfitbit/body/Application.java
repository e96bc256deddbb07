package io.github.camelfitbit.body;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The application a record comes from. Immutable.
 *
 * @see <a href="https://developers.google.com/health/reference/rest">Google Health API v4, schemas</a>
 */
public final class Application extends Members {

    private Application(Map<?, ?> members) {
        super(Vocabulary.APPLICATION, members);
    }

    /** Reads its members; nothing of them is lost. */
    public static Application of(Map<?, ?> members) {
        return new Application(members);
    }

    /** The OAuth client that wrote it, as Google names it. */
    public @Nullable String googleWebClientId() {
        return text("googleWebClientId");
    }

    /** The mobile application that wrote it. */
    public @Nullable String packageName() {
        return text("packageName");
    }

    /** The OAuth client that wrote it. */
    public @Nullable String webClientId() {
        return text("webClientId");
    }
}
