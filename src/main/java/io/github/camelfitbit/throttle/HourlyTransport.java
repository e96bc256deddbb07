package io.github.camelfitbit.throttle;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

import io.github.camelfitbit.async.Pauses;
import io.github.camelfitbit.error.RateLimitedException;
import io.github.camelfitbit.error.Remedy;
import io.github.camelfitbit.error.RemoteFailure;
import io.github.camelfitbit.http.HttpRequest;
import io.github.camelfitbit.http.HttpResponse;
import io.github.camelfitbit.http.HttpTransport;
import io.github.camelfitbit.http.ResponseReader;

/**
 * Sends a request to the Fitbit Web API when the person's hour allows it, and notes what the answer says of the hour.
 * Thread-safe.
 *
 * <p>A call that would have to wait longer than {@code maxWait} fails at once with {@link RateLimitedException}, whose
 * {@code retryAfter} tells when the next hour begins; a shorter wait blocks no thread. Every call has a person, so all are
 * counted there: calls of the application alone are not made.
 */
public final class HourlyTransport implements HttpTransport {

    private static final int TOO_MANY_REQUESTS = 429;

    private final HttpTransport next;
    private final HourlyBudget budget;
    private final Pauses pauses;
    private final Duration maxWait;
    private final Clock clock;

    /**
     * @param next    where requests go that are allowed
     * @param pauses  what a short wait and its jitter are made of
     * @param maxWait how long a call may wait
     * @param clock   the clock on the wall
     */
    public HourlyTransport(HttpTransport next, Pauses pauses, Duration maxWait, Clock clock) {
        this.next = next;
        this.budget = new HourlyBudget(pauses.random());
        this.pauses = pauses;
        this.maxWait = maxWait;
        this.clock = clock;
    }

    @Override
    public <T> CompletableFuture<T> send(HttpRequest request, ResponseReader<T> reader) {
        Duration wait = budget.take(request.caller(), clock.instant());
        if (wait.compareTo(maxWait) > 0) {
            return CompletableFuture.failedFuture(usedUp(request.caller().connection(), wait));
        }
        return wait.isZero() ? sendNow(request, reader) : pauses.after(wait, () -> send(request, reader));
    }

    /** How many calls a connection has left in this hour: an estimate, for people to look at. */
    public int remaining(String connection) {
        return budget.remaining(connection, clock.instant());
    }

    private <T> CompletableFuture<T> sendNow(HttpRequest request, ResponseReader<T> reader) {
        return next.send(request, response -> {
            note(request.caller().connection(), response);
            return reader.read(response);
        });
    }

    private void note(String connection, HttpResponse response) {
        if (response.status() == TOO_MANY_REQUESTS) {
            budget.refused(connection, response, clock.instant());
        } else {
            budget.answered(connection, response, clock.instant());
        }
    }

    private RateLimitedException usedUp(String connection, Duration wait) {
        return new RateLimitedException(
                "connection " + connection + ": the person's budget of " + HourlyBudget.CALLS
                        + " requests an hour at the Fitbit Web API is used up, or kept for actions; the next hour begins in "
                        + wait + ", later than the " + maxWait
                        + " that a call may wait; come back then, or ask less often",
                new RemoteFailure(0, Refusal.PERSON_BUDGET, Remedy.WAIT, wait),
                null);
    }
}
