package io.github.camelfitbit.webhook;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;

import io.github.camelfitbit.async.Failures;
import io.github.camelfitbit.async.Relay;
import io.github.camelfitbit.error.FitbitException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one address that both vendors notify: refuses what no vendor sends, tells whose request it is, and makes a status of
 * each failure. Thread-safe; guarded is whether the last request failed, by an atomic boolean, so that trouble is logged
 * once and not with each of its notifications.
 */
public final class Reception implements Receiver {

    private static final Logger LOG = LoggerFactory.getLogger(Reception.class);

    private final @Nullable Receiver google;
    private final @Nullable Receiver fitbit;
    private final int maxBodyBytes;
    private final AtomicBoolean failing = new AtomicBoolean();

    /**
     * @param google       what answers the Google Health API; null when nothing does
     * @param fitbit       what answers the Fitbit Web API; null when nothing does
     * @param maxBodyBytes how long a body may be
     */
    public Reception(@Nullable Receiver google, @Nullable Receiver fitbit, int maxBodyBytes) {
        this.google = google;
        this.fitbit = fitbit;
        this.maxBodyBytes = maxBodyBytes;
    }

    /** Never fails: a store or a vendor that cannot be reached is 503, a defect 500. */
    @Override
    public CompletableFuture<WebhookAnswer> receive(WebhookRequest request) {
        if (request.body().length > maxBodyBytes) {
            return CompletableFuture.completedFuture(WebhookAnswer.of(413));
        }
        if (!request.header("content-encoding").orElse("identity").equalsIgnoreCase("identity")) {
            return CompletableFuture.completedFuture(WebhookAnswer.of(415));
        }
        Receiver receiver = of(request);
        return receiver == null
                ? CompletableFuture.completedFuture(WebhookAnswer.of(404))
                : Relay.begin(() -> receiver.receive(request)).handle(this::answer);
    }

    private @Nullable Receiver of(WebhookRequest request) {
        boolean isFitbit = request.header(FitbitReceiver.SIGNATURE).isPresent()
                || request.method().equals("GET")
                        && request.parameter(FitbitReceiver.VERIFY).isPresent();
        return isFitbit || google == null ? fitbit : google;
    }

    private WebhookAnswer answer(@Nullable WebhookAnswer answer, @Nullable Throwable failure) {
        if (answer != null) {
            if (answer.status() == WebhookAnswer.STORED.status() && failing.compareAndSet(true, false)) {
                LOG.info("Notifications are taken again");
            }
            return answer;
        }
        Throwable cause = failure == null ? null : Failures.cause(failure);
        if (cause instanceof FitbitException) {
            if (failing.compareAndSet(false, true)) {
                LOG.warn("Notifications cannot be taken and will come again: {}", cause.getMessage());
            }
            return WebhookAnswer.COME_AGAIN;
        }
        LOG.error("A notification could not be taken (a defect: please report it)", cause);
        return WebhookAnswer.of(500);
    }
}
