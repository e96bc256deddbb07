package io.github.camelfitbit.oauth.consent;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import io.github.camelfitbit.error.FitbitException;
import io.github.camelfitbit.model.Connection;
import io.github.camelfitbit.model.ConnectionState;
import io.github.camelfitbit.store.ConnectionStore;
import org.jspecify.annotations.Nullable;

/**
 * Which consents end by themselves within seven days, for one line in the log when the component starts. Holds no state.
 *
 * @param store all connections; no more than {@link #LOOKED_AT} are read
 * @param clock what now is
 */
public record EndingConsents(ConnectionStore store, Clock clock) {

    /** Google lets an application in Testing have 100 people: whoever has more connections is not in Testing. */
    static final int LOOKED_AT = 200;

    private static final int NAMED = 10;
    private static final Duration SOON = Duration.ofDays(7);

    /** The line; null when there is nothing to say. Never fails: a record that cannot be read is told elsewhere. */
    public @Nullable String summary() {
        List<String> ending = ending();
        if (ending.isEmpty()) {
            return null;
        }
        String more = ending.size() > NAMED ? " and " + (ending.size() - NAMED) + " more" : "";
        return "Consents that end within seven days: "
                + ending.stream().limit(NAMED).collect(Collectors.joining(", ")) + more
                + "; connections/get tells why. Let these people consent again (connections/authorize-url)";
    }

    private List<String> ending() {
        try {
            List<String> keys = new ArrayList<>();
            store.forEachKey(key -> {
                if (keys.size() < LOOKED_AT) {
                    keys.add(key);
                }
            });
            return keys.stream().flatMap(key -> ending(key).stream()).toList();
        } catch (FitbitException e) {
            return List.of();
        }
    }

    private Optional<String> ending(String key) {
        try {
            return store.find(key)
                    .filter(connection -> connection.state() == ConnectionState.CONNECTED)
                    .flatMap(EndingConsents::end)
                    .filter(end -> end.isBefore(clock.instant().plus(SOON)))
                    .map(end -> "'" + key + "' (" + end + ")");
        } catch (FitbitException e) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> end(Connection connection) {
        return Optional.ofNullable(connection.tokens()).map(tokens -> tokens.refreshTokenExpiresAt());
    }
}
