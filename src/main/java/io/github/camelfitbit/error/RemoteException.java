package io.github.camelfitbit.error;

import java.time.Duration;
import java.util.Optional;

import org.apache.camel.spi.HttpResponseAware;
import org.jspecify.annotations.Nullable;

/**
 * The vendor answered with a failure, or not at all.
 *
 * <p>Implements Camel's {@link HttpResponseAware} (the one crossing from this family to Camel), so that health checks
 * show the HTTP status. The vendor's own message is not repeated, because it may quote user ids.
 */
public class RemoteException extends FitbitException implements HttpResponseAware {

    private static final long serialVersionUID = 1L;

    private final RemoteFailure failure;

    /**
     * @param message value, rule, next step
     * @param failure status, reason, and whether trying again can help
     * @param cause   the failure below, or null
     */
    public RemoteException(String message, RemoteFailure failure, @Nullable Throwable cause) {
        super(message, cause);
        this.failure = failure;
    }

    /** The vendor's reason, such as {@code INVALID_DATA_POINT_FILTER}; {@code ""} when it gave none. */
    public final String reason() {
        return failure.reason();
    }

    @Override
    public final Remedy remedy() {
        return failure.remedy();
    }

    /** How long the vendor, or our own budget, asks to wait; empty when nobody said. */
    @Override
    public final Optional<Duration> retryAfter() {
        return Optional.ofNullable(failure.retryAfter());
    }

    @Override
    public final Quota quota() {
        return failure.quota();
    }

    /** The HTTP status of the answer; 0 when there was no answer. */
    @Override
    public final int getHttpResponseCode() {
        return failure.status();
    }

    /** Ignored: an answer's status does not change. */
    @Override
    public final void setHttpResponseCode(int httpResponseCode) {
        // HttpResponseAware is written for mutable holders; a failure is a fact
    }

    /** Always null: the vendor's status line says nothing that the reason does not. */
    @Override
    public final @Nullable String getHttpResponseStatus() {
        return null;
    }

    /** Ignored, see {@link #setHttpResponseCode(int)}. */
    @Override
    public final void setHttpResponseStatus(String httpResponseStatus) {
        // see setHttpResponseCode
    }
}
