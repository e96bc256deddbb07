package io.github.camelfitbit.throttle;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.DoubleSupplier;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;

import io.github.camelfitbit.async.Relay;
import io.github.camelfitbit.error.RateLimitedException;
import io.github.camelfitbit.http.Caller;
import io.github.camelfitbit.http.RateLimit;
import org.jspecify.annotations.Nullable;

/**
 * The one budget of everything that calls a vendor: per person, per project and minute, per project and day.
 *
 * <p>In no rolling minute, and for the project in no rolling day, are more permits given than {@link Limits} says. Of
 * 300 a minute, a person who was quiet gets 60 at once and then one every 250 ms; 60 and a minute's 240 make 300. A
 * permit is taken from the person and the project together or not at all, so nobody who waits for the one holds the
 * other up. Who waits, waits by {@link io.github.camelfitbit.http.Priority} and then arrival, without a thread.
 *
 * <p>Where the vendor counts whole hours, its hour is the window: once an answer has said when the next one begins, the
 * whole burst comes back then, some seconds later and not for all people at once. Of 150 an hour that is 120 at once and
 * one every two minutes, in each hour; a tenth is left to actions and notifications, polls and backfill stop before.
 *
 * <p>A person whom the vendor refused (429) pauses, and comes back without a burst, or with that of the new hour. While the vendor fails for everybody,
 * the project goes slower: ten failures in a row halve its rate, ten answers double it again.
 *
 * <p>Thread-safe. One lock guards all state, which is the {@link Budget} and the next wake-up. Under it there is
 * arithmetic, the reading of nano source and random source, and handing the wake-up to the scheduler; futures are never
 * completed under it, and the executor is never called. A permit that is there costs one lock and one look into a map.
 */
public final class Throttle {

    private final ReentrantLock lock = new ReentrantLock();
    private final Limits limits;
    private final LongSupplier nanos;
    private final DoubleSupplier random;
    private final ScheduledExecutorService scheduler;
    private final Executor executor;

    private final Budget budget;
    private @Nullable ScheduledFuture<?> wakeUp;
    private long wakeUpAt;

    /**
     * @param limits    what the vendor allows
     * @param nanos     the time as {@code System.nanoTime} tells it
     * @param random    random numbers from 0 to just under 1, for the jitter of pauses
     * @param scheduler keeps time only; no caller's code runs on it
     * @param executor  where calls go on that had to wait
     */
    public Throttle(
            Limits limits,
            LongSupplier nanos,
            DoubleSupplier random,
            ScheduledExecutorService scheduler,
            Executor executor) {
        this.limits = limits;
        this.nanos = nanos;
        this.random = random;
        this.scheduler = scheduler;
        this.executor = executor;
        this.budget = new Budget(limits, nanos.getAsLong());
    }

    /**
     * Asks for the permit to send one request.
     *
     * <p>The expected wait is judged on arrival: whoever is overtaken later by more urgent calls goes on waiting. Cancel
     * the future to leave the line. A permit that arrives in the same instant as its cancellation is lost, because
     * giving it back could exceed the limit.
     *
     * @return completed when the permit is there at once; otherwise completed on the executor when it is. Fails with
     *     {@link RateLimitedException} at once when the wait would be longer than {@link Limits#maxWait()}, later when
     *     the person must pause for longer than that; its reason is {@code PERSON_BUDGET} or {@code PROJECT_BUDGET}, its
     *     {@code retryAfter} the wait
     */
    public CompletableFuture<Void> acquire(Caller caller) {
        CompletableFuture<Void> permit;
        List<Verdict> verdicts;
        lock.lock(); // not through change(): the usual permit should leave nothing on the heap
        try {
            long now = nanos.getAsLong();
            permit = budget.acquire(caller, now);
            planWakeUp(now);
            verdicts = budget.takeVerdicts();
        } finally {
            lock.unlock();
        }
        verdicts.forEach(verdict -> verdict.deliver(executor));
        return permit instanceof Waiter waiter ? leavingWhenCancelled(waiter) : permit;
    }

    /**
     * Gives the person no permit for {@code pause} (a day at most), as the vendor says. Of a minute's budget there is no
     * burst after it; an hour's is whole again, 5 to 65 seconds later than the vendor says. Others are not affected.
     */
    public void pause(String connection, Duration pause) {
        change(now -> budget.pause(connection, pause, random.getAsDouble(), now));
    }

    /** How many permits a connection would get at once, if nobody else asked: an estimate, for people to look at. */
    public int remaining(String connection) {
        lock.lock();
        try {
            return budget.remaining(connection, nanos.getAsLong());
        } finally {
            lock.unlock();
        }
    }

    /** How long so many calls for a connection's history take at least, as the budget stands now: an estimate. */
    public Duration timeFor(String connection, long calls) {
        return limits.timeFor(calls, remaining(connection));
    }

    /** How many calls wait for a permit. */
    public int waiting() {
        lock.lock();
        try {
            return budget.waiting();
        } finally {
            lock.unlock();
        }
    }

    /** The vendor refused the person (429). Without a {@code retryAfter} pauses grow from 1 s to a minute. */
    void refused(String connection, Optional<Duration> retryAfter) {
        change(now -> budget.refused(connection, retryAfter, random.getAsDouble(), now));
    }

    /** The vendor says what is left of the person's hour, and when the next one begins. */
    void told(String connection, RateLimit limit) {
        change(now -> budget.told(connection, limit, random.getAsDouble(), now));
    }

    /** The vendor answered a call for the person. */
    void answered(String connection) {
        change(now -> budget.answered(connection, now));
    }

    /** The vendor failed by itself (5xx), or could not be reached. */
    void unavailable() {
        change(budget::unavailable);
    }

    /** How many persons are remembered. */
    int remembered() {
        lock.lock();
        try {
            return budget.remembered();
        } finally {
            lock.unlock();
        }
    }

    private Waiter leavingWhenCancelled(Waiter waiter) {
        Relay.whenOver(waiter, (nothing, failure) -> {
            if (failure != null) {
                change(now -> budget.leave(waiter, now));
            }
        });
        return waiter;
    }

    private void change(LongConsumer work) {
        List<Verdict> verdicts;
        lock.lock();
        try {
            long now = nanos.getAsLong();
            work.accept(now);
            planWakeUp(now);
            verdicts = budget.takeVerdicts();
        } finally {
            lock.unlock();
        }
        verdicts.forEach(verdict -> verdict.deliver(executor));
    }

    /** One that comes too early only looks again; one that would come too late is replaced. */
    private void planWakeUp(long now) {
        if (budget.waiting() == 0) {
            return;
        }
        long at = budget.nextTurnAt(now);
        if (wakeUp == null || at - wakeUpAt < 0) {
            if (wakeUp != null) {
                wakeUp.cancel(false);
            }
            wakeUpAt = at;
            wakeUp = scheduler.schedule(this::wakeUp, at - now, TimeUnit.NANOSECONDS);
        }
    }

    private void wakeUp() {
        change(now -> {
            wakeUp = null;
            budget.serve(now);
        });
    }
}
