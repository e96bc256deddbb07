package io.github.camelfitbit.model;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import io.github.camelfitbit.model.Connection.Person;
import org.jspecify.annotations.Nullable;

/**
 * Something happened to a person's consent. Immutable; holds no secret.
 *
 * @param id            the same event carries the same id however often it is delivered, and no other event does
 * @param kind          what happened
 * @param connection    whose consent it is
 * @param api           the vendor API it belongs to now
 * @param previousApi   the API it belonged to when this was last told; null when that is the same one, or none
 * @param state         where the connection stands now
 * @param reason        why it needs re-authorisation, such as {@code invalid_grant}; null otherwise
 * @param explanation   the reason in a sentence for the person; null while connected
 * @param scopes        what is granted, in short form
 * @param addedScopes   what was granted in addition; empty unless the scopes changed
 * @param removedScopes what is not granted any more; empty unless the scopes changed
 * @param time          when it happened; for changed scopes, when that was noticed
 * @param person        who it is at the vendor; null when the vendor did not say
 */
public record ConnectionEvent(
        String id,
        Kind kind,
        String connection,
        Api api,
        @Nullable Api previousApi,
        ConnectionState state,
        @Nullable String reason,
        @Nullable String explanation,
        Set<String> scopes,
        Set<String> addedScopes,
        Set<String> removedScopes,
        Instant time,
        @Nullable Person person) {

    public ConnectionEvent {
        scopes = Set.copyOf(scopes);
        addedScopes = Set.copyOf(addedScopes);
        removedScopes = Set.copyOf(removedScopes);
    }

    /** What can happen to a consent. */
    public enum Kind {
        /** A person connected who was not connected before. */
        CONNECTED,
        /** The person, or the vendor, granted more or less than before. */
        SCOPES_CHANGED,
        /** The vendor refuses for good: the person has to consent again. */
        NEEDS_REAUTHORIZATION,
        /** The person consented again, or a refused connection works again. */
        REAUTHORIZED,
        /** The person, or the application, ended it. */
        DISCONNECTED;

        /** The kind of a spelling; empty when there is none. */
        public static Optional<Kind> find(String text) {
            return Arrays.stream(values())
                    .filter(kind -> kind.text().equals(text))
                    .findFirst();
        }

        /** The spelling in options and messages, such as {@code needs-reauthorization}. */
        public String text() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
