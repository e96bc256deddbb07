package io.github.camelfitbit.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.PriorityQueue;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

import org.jspecify.annotations.Nullable;

/**
 * A scheduler, a clock and a nano source that stand still until a test moves them: {@link #advance} runs what is due, in
 * order, on the test's own thread, and each task sees the moment for which it was planned.
 *
 * <p>Thread-safe: its own monitor guards the tasks and the time; no task runs under it. The nano source begins ten seconds
 * before its overflow, as {@code System.nanoTime} may.
 */
public final class ManualScheduler extends AbstractExecutorService implements ScheduledExecutorService {

    private static final long START_NANOS =
            Long.MAX_VALUE - Duration.ofSeconds(10).toNanos();

    private final Instant start;
    private final PriorityQueue<ManualTask<?>> tasks = new PriorityQueue<>();
    private long elapsedNanos;
    private long planned;
    private boolean shutdown;

    /** Starts at a fixed moment: 1 November 2026, noon UTC. */
    public ManualScheduler() {
        this(Instant.parse("2026-11-01T12:00:00Z"));
    }

    public ManualScheduler(Instant start) {
        this.start = start;
    }

    /** Moves time and runs what becomes due on the way, also what those tasks plan. */
    public void advance(Duration step) {
        long target = elapsed() + step.toNanos();
        for (ManualTask<?> task = nextDue(target); task != null; task = nextDue(target)) {
            task.run();
        }
        moveTo(target);
    }

    /** Runs what is due now. */
    public void runDue() {
        advance(Duration.ZERO);
    }

    /** How many tasks wait for their time, the cancelled ones left out. */
    public synchronized int pending() {
        return (int) tasks.stream().filter(task -> !task.isCancelled()).count();
    }

    /** The nano source. */
    public LongSupplier nanos() {
        return () -> START_NANOS + elapsed();
    }

    /** The wall clock, in UTC. */
    public Clock clock() {
        return new ManualClock(ZoneOffset.UTC);
    }

    @Override
    public ScheduledFuture<?> schedule(Runnable command, long delay, TimeUnit unit) {
        return schedule(Executors.callable(command), delay, unit);
    }

    @Override
    public <V> ScheduledFuture<V> schedule(Callable<V> callable, long delay, TimeUnit unit) {
        return plan(new ManualTask<>(this, callable, Duration.ZERO), unit.toNanos(delay));
    }

    /** The same as with a fixed delay: tasks take no time here. */
    @Override
    public ScheduledFuture<?> scheduleAtFixedRate(Runnable command, long delay, long period, TimeUnit unit) {
        return scheduleWithFixedDelay(command, delay, period, unit);
    }

    @Override
    public ScheduledFuture<?> scheduleWithFixedDelay(Runnable command, long first, long delay, TimeUnit unit) {
        Duration period = Duration.ofNanos(unit.toNanos(delay));
        return plan(new ManualTask<>(this, Executors.callable(command), period), unit.toNanos(first));
    }

    /** Runs the command with the next {@link #advance} or {@link #runDue}. */
    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // an executor hands out none
    public void execute(Runnable command) {
        plan(new ManualTask<>(this, Executors.callable(command), Duration.ZERO), 0);
    }

    @Override
    public synchronized void shutdown() {
        shutdown = true;
    }

    @Override
    public synchronized List<Runnable> shutdownNow() {
        shutdown = true;
        List<Runnable> left = List.copyOf(tasks);
        tasks.clear();
        return left;
    }

    @Override
    public synchronized boolean isShutdown() {
        return shutdown;
    }

    @Override
    public synchronized boolean isTerminated() {
        return shutdown && tasks.isEmpty();
    }

    @Override
    public boolean awaitTermination(long timeout, TimeUnit unit) {
        return isTerminated();
    }

    synchronized long elapsed() {
        return elapsedNanos;
    }

    synchronized <V> ManualTask<V> plan(ManualTask<V> task, long delayNanos) {
        if (shutdown) {
            throw new RejectedExecutionException("the scheduler was shut down");
        }
        task.planFor(elapsedNanos + Math.max(0, delayNanos), planned++);
        tasks.add(task);
        return task;
    }

    private synchronized @Nullable ManualTask<?> nextDue(long target) {
        ManualTask<?> next = tasks.peek();
        if (next == null || next.dueNanos() > target) {
            return null;
        }
        moveTo(next.dueNanos());
        return tasks.poll();
    }

    private synchronized void moveTo(long nanos) {
        elapsedNanos = Math.max(elapsedNanos, nanos);
    }

    private final class ManualClock extends Clock {

        private final ZoneId zone;

        ManualClock(ZoneId zone) {
            this.zone = zone;
        }

        @Override
        public Instant instant() {
            return start.plusNanos(elapsed());
        }

        @Override
        public ZoneId getZone() {
            return zone;
        }

        @Override
        public Clock withZone(ZoneId other) {
            return new ManualClock(other);
        }
    }
}
