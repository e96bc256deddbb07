package io.github.camelfitbit.http;

import java.time.Duration;
import java.util.Optional;

import io.github.camelfitbit.error.RemoteException;

/**
 * When a failed call is made again, and how long that takes. Immutable.
 *
 * @param attempts         how often a call is made altogether; 1 for never again
 * @param backoff          the waits between attempts
 * @param longestRetryAfter the longest wait asked for by the failure that is honoured; a longer one ends the attempts
 */
public record RetryPolicy(int attempts, Backoff backoff, Duration longestRetryAfter) {

    /** @throws IllegalArgumentException when {@code attempts} is less than 1 */
    public RetryPolicy {
        if (attempts < 1) {
            throw new IllegalArgumentException("attempts must be >= 1, but is " + attempts);
        }
    }

    /**
     * Five attempts, waits of 1 s growing by 1.3 up to 10 s as in Google's own client configuration, and at most a minute
     * on request: whoever needs longer is better asked by the next poll.
     */
    public static RetryPolicy googleHealth() {
        return new RetryPolicy(
                5, new Backoff(Duration.ofSeconds(1), 1.3, Duration.ofSeconds(10)), Duration.ofMinutes(1));
    }

    /**
     * How long to wait before the next attempt; empty when there is none.
     *
     * @param made    how many attempts were made, from 1
     * @param failure how the last one ended
     * @param random  a random number from 0 to just under 1
     */
    Optional<Duration> waitAfter(int made, Throwable failure, double random) {
        if (made >= attempts || !(failure instanceof RemoteException remote) || !remote.isRetryable()) {
            return Optional.empty();
        }
        Duration wait = backoff.after(made, random);
        Duration asked = remote.retryAfter().orElse(Duration.ZERO);
        return Optional.of(asked.compareTo(wait) > 0 ? asked : wait)
                .filter(any -> asked.compareTo(longestRetryAfter) <= 0);
    }
}
