package io.github.camelfitbit.error;

import java.io.Serializable;
import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * What is known about a failed call.
 *
 * @param status     the HTTP status; 0 when there was no answer
 * @param reason     the vendor's reason, {@code ""} when it gave none
 * @param remedy     what helps
 * @param retryAfter how long the vendor asked us to wait; null when it did not say
 */
public record RemoteFailure(int status, String reason, Remedy remedy, @Nullable Duration retryAfter)
        implements Serializable {

    /** Our own word for a refusal for the project's sake: nobody's calls of that priority go through. */
    public static final String PROJECT_BUDGET = "PROJECT_BUDGET";

    /** A failure of the request itself, which stays one however often the call is repeated. */
    public static RemoteFailure permanent(int status, String reason) {
        return new RemoteFailure(status, reason, Remedy.GIVE_UP, null);
    }

    /** A failure that may pass. */
    public static RemoteFailure passing(int status, String reason) {
        return new RemoteFailure(status, reason, Remedy.ASK_AGAIN, null);
    }

    /** Whether the same call may succeed later without anybody doing anything. */
    public boolean retryable() {
        return remedy.passes();
    }

    /**
     * Whose budget is used up. A vendor's 429 counts as the person's, as {@code throttle.Throttle} treats it; our own
     * refusals say {@link #PROJECT_BUDGET} when it is the project's.
     */
    public Quota quota() {
        if (remedy != Remedy.WAIT) {
            return Quota.NONE;
        }
        return reason.equals(PROJECT_BUDGET) ? Quota.PROJECT : Quota.PERSON;
    }

    /**
     * The exception of the family that fits.
     *
     * @param message value, rule, next step
     */
    public RemoteException toException(String message) {
        if (remedy == Remedy.RETIRED) {
            return new ApiRetiredException(message, this, null);
        }
        return switch (status) {
            case 401, 403 -> new NotPermittedException(message, this, null);
            case 429 -> new RateLimitedException(message, this, null);
            default ->
                retryable()
                        ? new RemoteUnavailableException(message, this, null)
                        : new InvalidRequestException(message, this, null);
        };
    }
}
