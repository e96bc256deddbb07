package io.github.camelfitbit.error;

import java.io.Serializable;
import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * What is known about a failed call.
 *
 * @param status     the HTTP status; 0 when there was no answer
 * @param reason     the vendor's reason, {@code ""} when it gave none
 * @param retryable  whether the same call may succeed later
 * @param retryAfter how long the vendor asked us to wait; null when it did not say
 */
public record RemoteFailure(int status, String reason, boolean retryable, @Nullable Duration retryAfter)
        implements Serializable {

    /** A failure that stays one however often the call is repeated. */
    public static RemoteFailure permanent(int status, String reason) {
        return new RemoteFailure(status, reason, false, null);
    }

    /** A failure that may pass. */
    public static RemoteFailure passing(int status, String reason) {
        return new RemoteFailure(status, reason, true, null);
    }
}
