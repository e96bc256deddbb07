package io.github.camelfitbit.oauth.token;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.LongSupplier;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.camelfitbit.error.FitbitException;
import io.github.camelfitbit.error.NotPermittedException;
import io.github.camelfitbit.error.Remedy;
import io.github.camelfitbit.error.RemoteFailure;
import io.github.camelfitbit.error.RemoteUnavailableException;
import io.github.camelfitbit.error.StoreException;
import io.github.camelfitbit.model.Connection;
import io.github.camelfitbit.model.ConnectionState;
import io.github.camelfitbit.model.Secret;
import io.github.camelfitbit.oauth.Connections;
import io.github.camelfitbit.oauth.Standing;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What becomes of a connection when the API refuses even a token that was just renewed. Thread-safe.
 *
 * <p>That is mostly the vendor's bad day and not the person's wish: the connection stays as it is and remembers since when,
 * and only after {@link #GRACE} without one accepted token it needs re-authorisation. Meanwhile a 401 costs at most one
 * refresh per connection, node and {@link #INTERVAL}, so that a world-wide outage does not become a storm.
 *
 * <p>Guarded is which connections were renewed lately because of a 401, by the Caffeine cache that holds them.
 */
final class Refusals {

    static final Duration GRACE = Duration.ofHours(24);
    static final Duration INTERVAL = Duration.ofMinutes(15);

    private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);
    /** About 150 bytes each, and none but in an outage. */
    private static final int MAX_REMEMBERED = 100_000;

    private final Connections connections;
    private final Clock clock;
    private final Cache<String, Boolean> renewedLately;

    /**
     * @param connections where refusals are noted
     * @param clock       what they are dated by
     * @param nanos       what the interval is measured by
     */
    Refusals(Connections connections, Clock clock, LongSupplier nanos) {
        this.connections = connections;
        this.clock = clock;
        this.renewedLately = Caffeine.newBuilder()
                .maximumSize(MAX_REMEMBERED)
                .expireAfterWrite(INTERVAL)
                .ticker(nanos::getAsLong)
                .executor(Runnable::run)
                .build();
    }

    /**
     * Asks whether a 401 may cost a refresh now.
     *
     * @param rejected the token that the API did not accept
     * @throws RemoteUnavailableException when the last one was too short a while ago, and did not help
     * @throws StoreException             when it cannot be read whether it helped
     */
    void requireTurn(String key, Secret rejected) {
        if (renewedLately.getIfPresent(key) == null) {
            return;
        }
        Connection stored = connections.read(key);
        @Nullable Instant since = stored.refusedSince();
        if (since != null && Standing.holds(stored, rejected)) {
            throw stillRefused(key, since);
        }
    }

    /** Takes note of a refresh that a 401 was the reason for. */
    void renewed(String key) {
        renewedLately.put(key, true);
    }

    /**
     * Takes note that the API refused a token that was just renewed.
     *
     * @return what to tell the caller
     */
    FitbitException refused(String key, Secret token) {
        Connection now =
                connections.update(key, stored -> Standing.holds(stored, token) ? refusedAgain(stored) : stored);
        @Nullable Instant since = now.refusedSince();
        if (!Standing.holds(now, token) || since == null) {
            return overtaken(key);
        }
        return now.state() == ConnectionState.CONNECTED ? stillRefused(key, since) : Standing.consentRequired(now);
    }

    /** Takes note that the API accepted a token again. A store that fails is asked again after the next answer. */
    void accepted(Connection connection) {
        if (connection.refusedSince() == null) {
            return;
        }
        try {
            connections.update(connection.key(), stored -> stored.withRefusedSince(null));
        } catch (FitbitException e) {
            LOG.debug(
                    "Connection '{}' is accepted again, which is not noted yet: {}", connection.key(), e.getMessage());
        }
    }

    private Connection refusedAgain(Connection stored) {
        Instant now = clock.instant();
        @Nullable Instant since = stored.refusedSince();
        if (since == null) {
            return stored.withRefusedSince(now);
        }
        return stored.state() == ConnectionState.CONNECTED && now.isAfter(since.plus(GRACE))
                ? stored.needsReauthorization("unauthorized_after_refresh", now)
                : stored;
    }

    private static RemoteUnavailableException stillRefused(String key, Instant since) {
        return new RemoteUnavailableException(
                "connection '" + key + "': the API refuses tokens that were just renewed, since " + since
                        + "; the connection is unchanged, try again in " + INTERVAL.toMinutes()
                        + " minutes. After 24 hours without an accepted token the person will have to connect again",
                new RemoteFailure(401, "unauthorized_after_refresh", Remedy.ASK_AGAIN, INTERVAL),
                null);
    }

    private static NotPermittedException overtaken(String key) {
        return new NotPermittedException(
                "connection '" + key + "' changed while the vendor refused its old token; try again",
                RemoteFailure.passing(401, ""),
                null);
    }
}
