package io.github.camelfitbit.error;

import java.time.Duration;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * The root of everything that this component refuses or fails at.
 *
 * <p>Messages name the value, the rule it breaks and the next step. They carry no token, no authorisation code, no
 * client secret and no health value, so that they may be logged.
 */
public class FitbitException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * @param message value, rule, next step
     */
    public FitbitException(String message) {
        super(message);
    }

    /**
     * @param message value, rule, next step
     * @param cause   what went wrong below, or null
     */
    public FitbitException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** What helps, and so who has to act; {@link Remedy#GIVE_UP} unless a failure knows better. */
    public Remedy remedy() {
        return Remedy.GIVE_UP;
    }

    /** Whether the same call may succeed later without anybody doing anything: what a redelivery policy asks. */
    public final boolean isRetryable() {
        return remedy().passes();
    }

    /** How long to wait before the same call is worth another try; empty when nobody said. */
    public Optional<Duration> retryAfter() {
        return Optional.empty();
    }

    /** Whose budget is used up; {@link Quota#NONE} when no budget is the reason. */
    public Quota quota() {
        return Quota.NONE;
    }
}
