package io.github.camelfitbit.throttle;

import java.io.IOException;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;

import io.github.camelfitbit.async.Relay;
import io.github.camelfitbit.error.Quota;
import io.github.camelfitbit.error.RateLimitedException;
import io.github.camelfitbit.error.RemoteUnavailableException;
import io.github.camelfitbit.http.HttpRequest;
import io.github.camelfitbit.http.HttpResponse;
import io.github.camelfitbit.http.HttpTransport;
import io.github.camelfitbit.http.RateLimit;
import io.github.camelfitbit.http.ResponseReader;
import io.github.camelfitbit.http.RetryAfter;
import org.jspecify.annotations.Nullable;

/**
 * Sends a request when the budget allows it, and tells the budget how the vendor took it. Thread-safe.
 *
 * <p>A 429 makes the person pause, for as long as the vendor says or else 1 s growing to a minute; failures of
 * the vendor slow the project down. The answer reaches the reader whatever its status, and the budget knows of it before
 * the caller does, so that a repetition finds the pause in place.
 *
 * <p>A call that finds a permit is sent on the caller's thread; one that must wait, on the throttle's executor. It fails
 * with {@code RateLimitedException} when the wait would be too long, see {@link Throttle#acquire}. Cancelling the
 * returned future leaves the line.
 */
public final class ThrottledTransport implements HttpTransport {

    private static final int TOO_MANY_REQUESTS = 429;

    private final HttpTransport next;
    private final Throttle throttle;
    private final Holds holds;
    private final Clock clock;

    /**
     * @param next     where requests go that have a permit
     * @param throttle the one budget
     * @param holds    is told what the budget and the vendor refuse
     * @param clock    what a {@code Retry-After} date is compared with
     */
    public ThrottledTransport(HttpTransport next, Throttle throttle, Holds holds, Clock clock) {
        this.next = next;
        this.throttle = throttle;
        this.holds = holds;
        this.clock = clock;
    }

    @Override
    public <T> CompletableFuture<T> send(HttpRequest request, ResponseReader<T> reader) {
        CompletableFuture<Void> permit = throttle.acquire(request.caller());
        if (permit.isDone() && !permit.isCompletedExceptionally()) {
            return sendNow(request, reader);
        }
        CompletableFuture<T> answer = new CompletableFuture<>();
        Relay.whenOver(permit, (granted, refusal) -> {
            if (refusal == null) {
                Relay.forward(() -> sendNow(request, reader), answer);
            } else {
                noteRefusal(request, refusal);
                answer.completeExceptionally(refusal);
            }
        });
        Relay.cancelTogether(answer, permit);
        return answer;
    }

    private <T> CompletableFuture<T> sendNow(HttpRequest request, ResponseReader<T> reader) {
        String connection = request.caller().connection();
        request.caller().count().add();
        CompletableFuture<T> answer = next.send(request, response -> read(connection, response, reader));
        if (!answer.isDone() || answer.isCompletedExceptionally()) {
            Relay.whenOver(answer, (value, failure) -> noteSilence(failure));
        }
        return answer;
    }

    private <T> T read(String connection, HttpResponse response, ResponseReader<T> reader) throws IOException {
        if (response.status() == TOO_MANY_REQUESTS) {
            throttle.refused(connection, RetryAfter.of(response, clock));
            holds.refused(connection, Quota.PERSON, true, RetryAfter.of(response, clock));
        } else if (response.status() >= 500) {
            throttle.unavailable();
        } else {
            throttle.answered(connection);
            holds.answered(connection);
            RateLimit.of(response).ifPresent(limit -> throttle.told(connection, limit));
        }
        return reader.read(response);
    }

    private void noteRefusal(HttpRequest request, Throwable refusal) {
        if (refusal instanceof RateLimitedException limited) {
            holds.refused(request.caller().connection(), limited.quota(), false, limited.retryAfter());
        }
    }

    /** No answer at all counts as a failure of the vendor; answers were counted when they were read. */
    private void noteSilence(@Nullable Throwable failure) {
        if (failure instanceof RemoteUnavailableException unavailable && unavailable.getHttpResponseCode() == 0) {
            throttle.unavailable();
        }
    }
}
