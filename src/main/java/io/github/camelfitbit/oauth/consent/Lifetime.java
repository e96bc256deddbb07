package io.github.camelfitbit.oauth.consent;

import java.time.Duration;
import java.time.Instant;

import io.github.camelfitbit.model.Connection;
import io.github.camelfitbit.model.Tokens;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says that a consent will not last, when a person connects and whenever somebody looks: nobody is surprised on the eighth day. */
public final class Lifetime {

    private static final Logger LOG = LoggerFactory.getLogger(Lifetime.class);

    /** Google answers {@code refresh_token_expires_in} 604799 to applications in Testing mode. */
    private static final Duration TESTING_MODE_MIN = Duration.ofDays(6);

    private static final Duration TESTING_MODE_MAX = Duration.ofDays(8);

    private Lifetime() {}

    static void explain(String connection, Tokens tokens, Instant now) {
        @Nullable Instant end = tokens.refreshTokenExpiresAt();
        if (tokens.refreshToken() == null) {
            LOG.warn(
                    "connection '{}' has no refresh token and ends at {}: the vendor gave none",
                    connection,
                    tokens.expiresAt());
        } else if (end != null && isTestingMode(now, end)) {
            LOG.warn(
                    "connection '{}' ends at {}: Google gives refresh tokens of seven days to applications whose consent "
                            + "screen is in Testing. Publish it (Google Auth Platform, Audience), or let the person consent "
                            + "again every week",
                    connection,
                    end);
        } else if (end != null) {
            LOG.info("connection '{}' ends at {}: the person consented for a limited time", connection, end);
        }
    }

    /** Why this consent ends by itself, in a sentence; null when it does not, as far as is known. */
    public static @Nullable String note(Connection connection) {
        @Nullable Tokens tokens = connection.tokens();
        @Nullable Instant end = tokens == null ? null : tokens.refreshTokenExpiresAt();
        if (end == null) {
            return null;
        }
        return isTesting(connection)
                ? "Google gives seven days to applications whose consent screen is in Testing. Publish it (Google Auth"
                        + " Platform, Audience), or let the person consent again every week."
                : "The person consented for a limited time.";
    }

    /** Whether this consent is as short as Google makes it for applications in Testing. */
    public static boolean isTesting(Connection connection) {
        @Nullable Tokens tokens = connection.tokens();
        @Nullable Instant end = tokens == null ? null : tokens.refreshTokenExpiresAt();
        return end != null && isTestingMode(connection.connectedAt(), end);
    }

    private static boolean isTestingMode(Instant granted, Instant end) {
        Duration left = Duration.between(granted, end);
        return left.compareTo(TESTING_MODE_MIN) > 0 && left.compareTo(TESTING_MODE_MAX) < 0;
    }
}
